import { describe, expect, it } from "vitest";
import { cannotSignIn, isSecureOrigin } from "#people/adminOrigin.ts";
import { generatePassword, passwordBytes } from "#people/generatePassword.ts";
import { keepsAnAdmin } from "#people/lastAdmin.ts";
import { passwordProblems } from "#people/passwordRules.ts";
import { principalOf } from "#people/principal.ts";

describe("A9: one administrator remains", () => {
  const admin = { role: "admin", disabled: false } as const;

  it.each([
    ["demoted", { role: "editor", disabled: false } as const],
    ["disabled", { role: "admin", disabled: true } as const],
    ["deleted", undefined],
  ])("when the last one is to be %s", (_, after) => {
    const change = after === undefined ? { before: admin } : { before: admin, after };
    expect(keepsAnAdmin({ ...change, otherAdmins: 0 })).toBe(false);
    expect(keepsAnAdmin({ ...change, otherAdmins: 1 })).toBe(true);
  });

  it("and others may change freely", () => {
    expect(keepsAnAdmin({ before: { role: "editor", disabled: false }, otherAdmins: 0 })).toBe(
      true,
    );
    expect(keepsAnAdmin({ before: admin, after: admin, otherAdmins: 0 })).toBe(true);
  });
});

describe("A10: passwords", () => {
  it.each([
    ["春天的网格员2023", []],
    ["correct horse battery", []],
    ["short1!", ["too-short"]],
    ["13880123456", ["too-plain"]],
    ["aaaaaaaaaa1", ["too-plain"]],
    ["Password2026", ["too-common"]],
    ["123456abcdef", ["too-common"]],
    ["wang.li-2026", ["has-username"]],
    ["1", ["too-short", "too-plain"]],
    [`${"长".repeat(127)}ab1`, ["too-long", "too-plain"]],
  ])("%s", (password, problems) => {
    expect(passwordProblems({ password, username: "Wang.Li" })).toEqual(problems);
  });

  it("made at the first start pass, and repeat for the same bytes only", () => {
    const bytes = Uint8Array.from({ length: passwordBytes }, (_, index) => index * 11);
    const password = generatePassword(bytes);
    expect(password).toMatch(/^(?:[0-9a-z]{5}-){3}[0-9a-z]{5}$/);
    expect(passwordProblems({ password })).toEqual([]);
    expect(generatePassword(bytes)).toBe(password);
    expect(generatePassword(bytes.map((byte) => byte + 1))).not.toBe(password);
    expect(() => generatePassword(bytes.subarray(1))).toThrow(RangeError);
  });
});

describe("A13: the account of a request", () => {
  it("reads a street however deep it was loaded", () => {
    const account = { id: 3, role: "correspondent" };
    expect(principalOf({ ...account, street: 9 })?.street).toBe(9);
    expect(principalOf({ ...account, street: { id: 9, name: "簇桥街道" } })?.street).toBe(9);
    expect(principalOf({ ...account, street: null })).not.toHaveProperty("street");
  });

  it.each([
    ["nobody is signed in", null],
    ["the account was disabled", { id: 1, role: "admin", disabled: true }],
    ["the role is none of ours", { id: 1, role: "owner" }],
  ])("is none when %s", (_, user) => {
    expect(principalOf(user)).toBeUndefined();
  });
});

describe("cookies of the panel", () => {
  it.each([
    ["http://localhost:3000", false, false],
    ["http://127.0.0.1:3000", false, false],
    ["https://localhost", true, false],
    ["https://desk.example.cn", true, false],
    ["http://192.168.1.20:3000", false, true],
  ])("at %s", (origin, secure, broken) => {
    expect(isSecureOrigin(origin)).toBe(secure);
    expect(cannotSignIn(origin)).toBe(broken);
  });
});
