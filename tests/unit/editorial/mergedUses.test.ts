import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isUnexplained, wentAway } from "#content/usage/withdrawalRules.ts";
import { inUseOf } from "#editorial/usage/inUseAnswer.wire.ts";
import { mergedUses, type UseLine } from "#editorial/usage/mergedUsesRules.ts";

const line = (href: string, state: Partial<UseLine>): UseLine => ({
  ...{ kind: "案例", title: href, href, fields: ["相关阅读"], isLive: false, isDraft: false },
  ...state,
});

describe("U3: lines of 用在哪里", () => {
  it("tell a document once, with both of its states and all of its fields", () => {
    const lines = mergedUses([
      line("/a", { isDraft: true }),
      line("/b", { isLive: true }),
      line("/a", { isLive: true, fields: ["正文"] }),
    ]);
    expect(lines).toEqual([
      line("/a", { isLive: true, isDraft: true, fields: ["相关阅读", "正文"] }),
      line("/b", { isLive: true }),
    ]);
  });

  it("lose no document and put what readers meet first, whatever comes in whatever order", () => {
    const one = fc.record({
      href: fc.constantFrom("/a", "/b", "/c", "/d"),
      isLive: fc.boolean(),
      isDraft: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(one), (all) => {
        const lines = mergedUses(all.map(({ href, ...state }) => line(href, state)));
        expect(new Set(lines.map(({ href }) => href))).toEqual(
          new Set(all.map(({ href }) => href)),
        );
        const firstDraft = lines.findIndex(({ isLive }) => !isLive);
        if (firstDraft >= 0)
          expect(lines.slice(firstDraft).every(({ isLive }) => !isLive)).toBe(true);
      }),
    );
  });
});

describe("C37: what a write takes away", () => {
  const live = { isLive: true, isTrashed: false };
  const draft = { isLive: false, isTrashed: false };
  const trashed = { isLive: true, isTrashed: true };

  it.each([
    ["a page that is taken down", live, draft, "page"],
    ["a page that is put in the trash", live, trashed, "document"],
    ["a draft that is put in the trash", draft, { isLive: false, isTrashed: true }, "document"],
    ["a page that stays", live, live, undefined],
    ["a page that comes back", trashed, live, undefined],
    ["what is in the trash already", trashed, { isLive: false, isTrashed: true }, undefined],
  ] as const)("is told of %s", (_, before, after, gone) => {
    expect(wentAway(before, after)).toBe(gone);
  });

  it.each([
    ["a page taken down", live, draft, true],
    ["a page put in the trash", live, { isLive: true, isTrashed: true }, true],
    ["a draft put in the trash", draft, { isLive: false, isTrashed: true }, false],
    ["a page that stays", live, live, false],
    ["what was in the trash already", { isLive: true, isTrashed: true }, trashed, false],
  ] as const)("C24 asks for a reason for %s", (_, before, after, isAsked) => {
    expect(isUnexplained({ before, after, reason: null })).toBe(isAsked);
    expect(isUnexplained({ before, after, reason: "error" })).toBe(false);
  });
});

describe("C39: a refusal that says where something is used", () => {
  it("is told from other conflicts", () => {
    const inUse = { uses: [{ kind: "案例", title: "一", href: "/admin/x" }], mayGoOn: true };
    expect(inUseOf({ errors: [{ message: "正在使用中", data: inUse }] })).toEqual(inUse);
    expect(inUseOf({ errors: [{ message: "旧版本", data: { conflict: {} } }] })).toBeUndefined();
    expect(inUseOf("")).toBeUndefined();
  });
});
