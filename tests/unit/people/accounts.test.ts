import { describe, expect, it } from "vitest";
import { cannotSignIn, needsSecureCookie } from "#people/adminOrigin.ts";
import { generatePassword, passwordBytes } from "#people/generatePassword.ts";
import { keepsAnAdmin } from "#people/lastAdmin.ts";
import { createLoginGate } from "#people/loginGate.ts";
import { admit, loginLimits } from "#people/loginLimits.ts";
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

describe("A11: sign-in limits", () => {
  it("slide, and refused attempts do not count", () => {
    const limit = { attempts: 2, windowMs: 1000 };
    expect(admit([], 0, limit)).toEqual({ admitted: true, times: [0] });
    expect(admit([0, 400], 900, limit)).toEqual({
      admitted: false,
      times: [0, 400],
      retryAfterMs: 100,
    });
    expect(admit([0, 400], 1000, limit)).toEqual({ admitted: true, times: [400, 1000] });
  });

  it("hold per account however it is written, and for one address across accounts", () => {
    const gate = createLoginGate();
    for (let count = 0; count < loginLimits.account.attempts; count += 1) {
      expect(
        gate.waitFor({ account: "editor", address: `10.0.0.${count}` }, count),
      ).toBeUndefined();
    }
    expect(gate.waitFor({ account: " Editor ", address: "10.0.1.1" }, 50)).toBeGreaterThan(0);
    expect(gate.waitFor({ account: "reporter", address: "10.0.1.1" }, 50)).toBeUndefined();

    const later = loginLimits.account.windowMs;
    const { attempts } = loginLimits.address;
    for (let count = 0; count < attempts; count += 1) {
      const attempt = { account: `guess${count}`, address: "10.9.9.9" };
      expect(gate.waitFor(attempt, later + count * 1000)).toBeUndefined();
    }
    const wait = gate.waitFor({ account: "new", address: "10.9.9.9" }, later + attempts * 1000);
    expect(wait).toBeGreaterThan(0);
  });

  it("hold for everybody together", () => {
    const gate = createLoginGate();
    for (let count = 0; count < loginLimits.everyone.attempts; count += 1) {
      gate.waitFor({ account: `a${count}`, address: `address ${count}` }, 0);
    }
    expect(gate.waitFor({ account: "z", address: "z" }, 1)).toBe(loginLimits.everyone.windowMs - 1);
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
    ["https://desk.example.cn", true, false],
    ["http://192.168.1.20:3000", true, true],
  ])("at %s", (origin, secure, broken) => {
    expect(needsSecureCookie(origin)).toBe(secure);
    expect(cannotSignIn(origin)).toBe(broken);
  });
});
