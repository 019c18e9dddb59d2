import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { openSecret, sealSecret } from "#people/secondFactor/sealedSecret.ts";
import { needsSecondFactor, typedCode } from "#people/secondFactor/secondFactorRules.ts";
import { openTicket, sealTicket } from "#people/secondFactor/setUpTicket.ts";
import { codeAt, keyUri, newSecret, stepOf } from "#people/secondFactor/totp.ts";

const key = "key".repeat(12);

describe("A18: who needs a second step", () => {
  it("administrators and the editor in chief, where it is no trial", () => {
    const needs = (role: "admin" | "chief-editor" | "director", isTrial = false) =>
      needsSecondFactor({ role, isTrial });
    expect([needs("admin"), needs("chief-editor"), needs("director")]).toEqual([true, true, false]);
    expect([needs("admin", true), needs("chief-editor", true)]).toEqual([false, false]);
  });
});

describe("A18: codes", () => {
  // RFC 6238, appendix B: the ASCII secret, SHA-1, the last six of eight digits.
  const secret = newSecret(Buffer.from("12345678901234567890"));

  it.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_234_567_890, "005924"],
    [20_000_000_000, "353130"],
  ])("at %d s the code is %s", (seconds, code) => {
    const now = seconds * 1000;
    expect(codeAt(secret, now)).toBe(code);
    expect(stepOf({ secret, code, now })).toBe(Math.floor(seconds / 30));
  });

  it("are taken one step early or late, and no further", () => {
    const steps = [-60_000, -30_000, 30_000, 60_000].map((off) =>
      stepOf({ secret, code: codeAt(secret, 3_000_000 + off), now: 3_000_000 }),
    );
    expect(steps).toEqual([undefined, 99, 101, undefined]);
  });

  it.each([
    ["123 456", { kind: "totp", code: "123456" }],
    ["１２３４５６", { kind: "totp", code: "123456" }],
    ["abcde-fghjk-mnpqr-stvwx", { kind: "recovery", code: "abcdefghjkmnpqrstvwx" }],
    ["12345", undefined],
    [123_456, undefined],
  ])("%j is read as it was meant", (typed, code) => {
    expect(typedCode(typed)).toEqual(code);
  });

  it("an authenticator reads issuer and account", () => {
    expect(decodeURIComponent(keyUri(secret, "chief"))).toContain("otpauth://totp/实格:chief?");
  });
});

describe("A18: secrets at rest", () => {
  const sealed = sealSecret({ text: "secret", account: 1, key, nonce: randomBytes(12) });

  it("open for the same account and key alone", () => {
    expect(sealed).not.toContain(Buffer.from("secret").toString("base64").slice(0, 6));
    expect(openSecret({ sealed, account: 1, key })).toBe("secret");
    expect(() => openSecret({ sealed, account: 2, key })).toThrow();
    expect(() => openSecret({ sealed, account: 1, key: `${key}x` })).toThrow();
  });

  it("a ticket is its account's, for a quarter of an hour", () => {
    const ticket = sealTicket({ secret: "S", account: 1, key, now: 0, nonce: randomBytes(12) });
    const open = (account: number, now: number) => openTicket({ ticket, account, key, now });
    expect([open(1, 1), open(2, 1), open(1, 15 * 60_000)]).toEqual(["S", undefined, undefined]);
    expect(openTicket({ ticket: sealed, account: 1, key, now: 0 })).toBeUndefined();
    expect(openTicket({ ticket: "x", account: 1, key, now: 0 })).toBeUndefined();
  });
});
