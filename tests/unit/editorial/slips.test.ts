import { describe, expect, it } from "vitest";
import type { Act } from "#editorial/review/act.ts";
import { chainConfig } from "#editorial/review/chainConfig.ts";
import { roundOf, slipNumber, tookWords } from "#editorial/slip/slipRules.ts";
import { picturesIn, textFacts } from "#editorial/slip/textFactsRules.ts";
import { aPicture } from "#tests/factories/pictures.ts";

const config = chainConfig("cases", { isSmall: false });
const hour = 3_600_000;
/** Acts one hour apart, numbered from 1. */
const acts = (...given: object[]) =>
  given.map(
    (act, index) => ({ by: "x", byName: "", ...act, id: index + 1, at: index * hour }) as Act,
  );
const submit = { kind: "submit", hash: "a", note: "", config };
const sign = (stage: string, more = {}) => ({ kind: "sign", hash: "a", note: "", stage, ...more });
const publish = { kind: "publish", hash: "a" };

describe("R18: the round of a sheet", () => {
  it("is what happened since the text last went live, with the time that each stage took", () => {
    const given = acts(
      ...[submit, sign("first"), publish],
      ...[submit, { kind: "return", returnClass: "fact", note: "" }, submit],
      ...[sign("first"), sign("second"), sign("final"), publish],
    );
    const round = roundOf(given, 10);
    expect(round?.submit?.id).toBe(6);
    expect(round?.returns.map(({ id }) => id)).toEqual([5]);
    expect(round?.stages.map(({ signature, tookMs }) => [signature?.id, tookMs])).toEqual([
      [7, hour],
      [8, hour],
      [9, hour],
    ]);
    expect(round?.publish?.id).toBe(10);
    expect(roundOf(given, 99)).toBeUndefined();
  });

  it("under way has the stages that are still to be signed", () => {
    const round = roundOf(acts(submit, sign("first")));
    expect(round?.stages.map(({ signature }) => signature?.stage)).toEqual([
      "first",
      undefined,
      undefined,
    ]);
    expect(round?.publish).toBeUndefined();
  });

  it("of an urgent text has the signatures that came after it", () => {
    const urgent = {
      kind: "urgent",
      hash: "a",
      urgentClass: "safety",
      note: "",
      deadline: 9,
      config,
    };
    const given = acts(submit, sign("first"), urgent, publish, sign("first", { isLate: true }), {
      kind: "takedown",
    });
    const round = roundOf(given, 4);
    expect(round?.urgent?.id).toBe(3);
    expect(round?.stages.map(({ signature }) => signature?.id)).toEqual([5, undefined, undefined]);
    expect(round?.takedown?.id).toBe(6);
  });
});

describe("R18 and R19: how a sheet writes", () => {
  it("numbers and times", () => {
    expect(slipNumber(2026, 12)).toBe("2026-0012");
    expect(tookWords(90 * 60_000)).toBe("1 小时 30 分钟");
    expect(tookWords(59 * 60_000)).toBe("59 分钟");
  });

  it("a text: its characters without blanks and captions, its pictures once", () => {
    const picture = aPicture("7");
    const form = {
      headline: "标题",
      kind: "case",
      cover: picture,
      body: [
        { type: "paragraph", children: [{ text: "一二 三" }] },
        { type: "picture", picture },
      ],
    };
    expect(picturesIn(form)).toEqual([picture]);
    expect(textFacts(form, new Map())).toMatchObject({ title: "标题", characters: 3 });
  });
});
