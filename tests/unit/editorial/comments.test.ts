import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CommentEvent } from "#editorial/comments/commentEvent.ts";
import { decideComment } from "#editorial/comments/decideComment.ts";
import { mentionsIn } from "#editorial/comments/mentionRules.ts";
import { anchorOf, openDemands, threadsOf } from "#editorial/comments/threadRules.ts";
import type { Act, NewAct } from "#editorial/review/act.ts";
import { chainConfig } from "#editorial/review/chainConfig.ts";
import { decideAct } from "#editorial/review/decideAct.ts";
import { standingOf } from "#editorial/review/foldRules.ts";

const person = (by: string) => ({ by, byName: by, at: 0, mentions: [] as string[] });
const opening = (id: number, by: string, isDemand = false): CommentEvent => ({
  ...{ id, kind: "open", path: "body:0", quote: "六千余名", text: "核对", isDemand },
  ...person(by),
});
const later = (id: number, kind: "reply" | "reopen" | "resolve", thread: number, by = "b") =>
  ({ ...{ id, kind, thread, text: "好" }, ...person(by) }) as CommentEvent;

describe("Q1: where a comment stands", () => {
  const passages = [
    { path: "headline", label: "主题", text: "六千余名网格员上岗" },
    { path: "body:0", label: "正文第1段", text: "今天下雨。" },
    { path: "body:1", label: "正文第2段", text: "全区六千余名网格员上岗。" },
  ];
  it.each([
    ["in its own paragraph", "body:1", "body:1"],
    ["in another paragraph of the field, when it moved", "body:0", "body:1"],
    ["in its field alone", "summary", undefined],
  ])("is found %s", (_, path, found) => {
    expect(anchorOf({ path, quote: "六千余名" }, passages)?.path).toBe(found);
  });
  it("is nowhere once the words are gone", () => {
    expect(anchorOf({ path: "body:0", quote: "七千余名" }, passages)).toBeUndefined();
  });
});

describe("Q2 and Q3: threads", () => {
  it("are open until they are resolved, and again when they are reopened", () => {
    const events = [opening(1, "a", true), later(2, "reply", 1)];
    expect(openDemands(events)).toHaveLength(1);
    expect(openDemands([...events, later(3, "resolve", 1)])).toEqual([]);
    expect(openDemands([...events, later(3, "resolve", 1), later(4, "reopen", 1)])).toHaveLength(1);
    expect(openDemands([opening(1, "a")])).toEqual([]);
  });

  const decide = (event: object, facts: { maySign?: boolean; isWriter?: boolean } = {}) =>
    decideComment({
      event: event as never,
      threads: threadsOf([opening(1, "a", true), opening(2, "a"), later(3, "resolve", 2)]),
      ...{ maySign: false, isWriter: false, ...facts },
    });
  it.each([
    ["a 必改 of who may not sign", opening(9, "b", true), {}, "demand"],
    ["a 必改 of who may sign", opening(9, "b", true), { maySign: true }, undefined],
    ["an answer to nothing", later(9, "reply", 7), {}, "no-thread"],
    ["an answer to what is resolved", later(9, "reply", 2), {}, "not-open"],
    ["opening again what is open", later(9, "reopen", 1), {}, "not-resolved"],
    ["resolving another's 必改 without the right to sign", later(9, "resolve", 1), {}, "not-yours"],
    [
      "resolving another's 必改 in one's own text",
      later(9, "resolve", 1),
      { maySign: true, isWriter: true },
      "not-yours",
    ],
    ["resolving another's 必改 as a signer", later(9, "resolve", 1), { maySign: true }, undefined],
    ["resolving one's own 必改", later(9, "resolve", 1, "a"), { isWriter: true }, undefined],
  ] as const)("%s", (_, event, facts, refusal) => {
    expect(decide(event, facts)).toBe(refusal);
  });

  it("hold a demand open whatever is said, until somebody resolves it", () => {
    const steps = fc.array(fc.constantFrom("reply", "resolve", "reopen"), { maxLength: 12 });
    fc.assert(
      fc.property(steps, (kinds) => {
        const events = [
          opening(1, "a", true),
          ...kinds.map((kind, index) => later(index + 2, kind, 1)),
        ];
        const last = kinds.filter((kind) => kind !== "reply").at(-1);
        expect(openDemands(events).length).toBe(last === "resolve" ? 0 : 1);
      }),
    );
  });
});

describe("Q3: a 必改 and 初审", () => {
  const config = chainConfig("cases", { isSmall: false });
  const who = { by: "s", byName: "s", note: "可用" };
  const submit = { ...who, kind: "submit", hash: "h", config, by: "w", id: 1, at: 0 } as Act;
  const urgent = { ...who, kind: "urgent", hash: "h", config, by: "c", deadline: 9, id: 2, at: 0 };
  const publish = { ...who, kind: "publish", hash: "h", by: "c", id: 3, at: 0 };
  const sign = (acts: Act[], over: object, hasDemands: boolean) =>
    decideAct({
      act: { ...who, kind: "sign", hash: "h", stage: "first", ...over } as NewAct,
      role: "editor",
      acts,
      standing: standingOf(acts, () => "none"),
      ...{ hash: "h", liveHash: "h", now: 0, hasOverdue: false, hasDemands },
    });

  it.each([
    ["when a text is handed in", [submit], {}],
    ["when what went live urgently is signed late", [urgent, publish] as Act[], { isLate: true }],
  ] as const)("stop each other %s", (_, acts, over) => {
    expect(sign([...acts], over, true)).toBe("demands");
    expect(sign([...acts], over, false)).toBeUndefined();
  });
});

describe("Q4: who is called", () => {
  const colleagues = [
    { id: "1", name: "李明" },
    { id: "2", name: "李明华" },
    { id: "3", name: "李明" },
  ];
  it.each([
    ["请@李明 核对", ["1", "3"]],
    ["请@李明华核对", ["2"]],
    ["@李明华 @李明", ["2", "1", "3"]],
    ["邮件 a@b.cn", []],
    ["李明", []],
  ])("%s", (text, ids) => {
    expect(mentionsIn(text, colleagues)).toEqual(ids);
  });
});
