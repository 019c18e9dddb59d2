import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountName } from "#people/signIn/accountName.ts";
import { accountNameProblem, longestAccountName } from "#people/signIn/accountNameRules.ts";

describe("A25: the name that somebody signs in by", () => {
  it.each([
    [" Editor\u200b", "editor"],
    ["\u202aｅｄｉｔｏｒ\u202c", "editor"],
    ["张三（华西）", "张三(华西)"],
    ["张\u3000三", "张 三"],
    ["张\u{e0100}三", "张三"],
    ["zhang.san＠example.cn", "zhang.san@example.cn"],
    [undefined, ""],
    [7, ""],
  ])("%j is the account %s", (typed, name) => {
    expect(accountName(typed)).toBe(name);
  });

  it("has one form: to read it again changes nothing more", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        const name = accountName(typed);
        expect(accountName(name)).toBe(name);
        // What Payload makes of a name before it asks the database.
        expect(name.toLowerCase().trim()).toBe(name);
      }),
    );
  });

  it.each([
    ["张三(华西)", undefined],
    ["7", undefined],
    ["。", "no-letters"],
    ["😀--", "no-letters"],
    ["a".repeat(longestAccountName), undefined],
    ["a".repeat(longestAccountName + 1), "too-long"],
  ])("%s", (name, problem) => {
    expect(accountNameProblem(name)).toBe(problem);
  });
});
