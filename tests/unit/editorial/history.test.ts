import { describe, expect, it } from "vitest";
import { historyEvents, type SavedVersion } from "#editorial/history/historyRules.ts";
import { wording } from "#editorial/history/wording.ts";
import type { Act } from "#editorial/review/act.ts";

const version = (at: number, over: Partial<SavedVersion> = {}): SavedVersion => ({
  ...{ id: String(at), at, by: "李明", change: "other", fields: ["正文"] },
  ...over,
});
const act = (at: number, over: object): Act =>
  ({ id: at, at, by: "7", byName: "王芳", note: "可用", hash: "0", ...over }) as Act;
const told = (facts: Partial<Parameters<typeof historyEvents>[0]>) =>
  historyEvents({ versions: [], changes: [], acts: [], comments: [], ...facts }).map(
    (event) => `${event.by} ${wording.said(event)}`,
  );

describe("I1 to I3: what was done to a document", () => {
  it("stands newest first, one line each", () => {
    expect(
      told({
        versions: [version(100_000), version(200_000, { change: "slip" })],
        changes: [{ at: 500_000, by: "张伟", reach: "go-live" }],
        acts: [
          act(300_000, { kind: "sign", stage: "first" }),
          act(310_000, { kind: "return", returnClass: "fact", note: "再核" }),
        ],
      }),
    ).toEqual([
      "张伟 发布上线",
      "王芳 退回（事实）：再核",
      "王芳 签初审·一校：可用",
      "李明 小改：正文里不超过十个字",
      "李明 改稿：正文",
    ]);
  });

  it("tells nothing twice", () => {
    expect(
      told({
        versions: [version(100_000), version(500_010, { change: "none", fields: [] })],
        changes: [{ at: 500_000, by: "张伟", reach: "go-live" }],
        acts: [act(100_005, { kind: "write" }), act(500_005, { kind: "publish" })],
      }),
    ).toEqual(["张伟 发布上线", "李明 改稿：正文"]);
  });

  it("tells by the acts what versions and changes no longer hold", () => {
    expect(
      told({
        versions: [version(9_000_000)],
        acts: [act(100_005, { kind: "write", note: undefined }), act(200_000, { kind: "publish" })],
      }),
    ).toEqual(["李明 改稿：正文", "王芳 发布：可用", "王芳 改稿"]);
  });
});
