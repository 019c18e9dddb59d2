import { describe, expect, test } from "vitest";
import { aFrozen, likeRules } from "#tests/factories/voting.ts";
import { rulesFromDocument } from "#voting/campaign/frozenFromDocument.ts";
import { openingProblems } from "#voting/campaign/openingProblems.ts";
import { candidateIn, returnPath } from "#voting/endpoint/signIn/signInPages.ts";
import { createKeyring } from "#voting/voters/keyring.ts";
import { checkSignIns, signInsReady } from "#voting/voters/signIns.ts";
import { createSmsCodes, maskedNumber, phoneNumber } from "#voting/voters/sms/smsCodes.ts";
import { createWechatState, isInWechat } from "#voting/voters/wechat/wechatLogin.ts";

const keyring = createKeyring("a secret that is long enough for tests");
const noon = new Date("2026-11-21T04:00:00.000Z");
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000);

test.each([
  ["13800138000", "13800138000"],
  [" 138 0013 8000 ", "13800138000"],
  ["+86 138-0013-8000", "13800138000"],
  ["008613800138000", "13800138000"],
  ["１３８００１３８０００", "13800138000"],
  ["8613800138", undefined],
  ["12800138000", undefined],
  ["028-86969380", undefined],
  ["", undefined],
])("a phone number typed as %j is %s", (typed, phone) => {
  expect(phoneNumber(typed)).toBe(phone);
});

test("a masked number is known to its owner only", () => {
  expect(maskedNumber("13800138000")).toBe("138****8000");
});

describe("codes by SMS", () => {
  const codes = createSmsCodes(keyring);
  const phone = codes.hashOf("spring", "13800138000");
  const whose = { campaign: "spring", phone, now: noon };

  test("are six digits, the same when asked for again, and other ones for others", () => {
    const code = codes.codeOf(whose);
    expect(code).toMatch(/^\d{6}$/);
    expect(codes.codeOf({ ...whose, now: later(9 * 60) })).toBe(code);
    expect(codes.codeOf({ ...whose, campaign: "autumn" })).not.toBe(code);
    expect(codes.codeOf({ ...whose, phone: codes.hashOf("spring", "13900139000") })).not.toBe(code);
  });

  test("are good for ten minutes at least and twenty at most", () => {
    const code = codes.codeOf(whose);
    expect(codes.isCode(code, { ...whose, now: later(10 * 60) })).toBe(true);
    expect(codes.isCode(code, { ...whose, now: later(20 * 60) })).toBe(false);
    expect(codes.isCode("000000", whose)).toBe(code === "000000");
    expect(codes.isCode("", whose)).toBe(false);
  });

  test("are typed under a ticket that cannot be made, moved to another campaign, or kept", () => {
    const ticket = codes.ticketFor(whose);
    expect(ticket).not.toContain("13800138000");
    expect(codes.phoneOf(ticket, whose)).toBe(phone);
    expect(codes.phoneOf(ticket, { ...whose, campaign: "autumn" })).toBeUndefined();
    expect(codes.phoneOf(ticket, { ...whose, now: later(21 * 60) })).toBeUndefined();
    expect(codes.phoneOf(`A${ticket.slice(1)}`, whose)).toBeUndefined();
    expect(codes.phoneOf("", whose)).toBeUndefined();
  });
});

describe("the state of a WeChat login", () => {
  const states = createWechatState({ keyring, isSecure: true });
  const trip = { campaign: "spring", candidate: 12, now: noon };
  const { state, setCookie } = states.begin(undefined, trip);
  const browser = setCookie.slice("__Host-wechat=".length).split(";")[0];

  test("has only letters and digits, as WeChat demands", () => {
    expect(state).toMatch(/^[a-z0-9]{1,128}$/);
    expect(setCookie).toMatch(/; HttpOnly; SameSite=Lax; Secure$/);
  });

  test("brings this browser back to its candidate, within ten minutes", () => {
    expect(states.candidateOf(state, browser, trip)).toBe(12);
    expect(states.candidateOf(state, browser, { ...trip, now: later(601) })).toBeUndefined();
  });

  test("is nothing to another browser, campaign or candidate", () => {
    const other = states.begin(undefined, trip).setCookie.slice(14).split(";")[0];
    expect(states.candidateOf(state, other, trip)).toBeUndefined();
    expect(states.candidateOf(state, undefined, trip)).toBeUndefined();
    expect(states.candidateOf(state, browser, { ...trip, campaign: "autumn" })).toBeUndefined();
    const moved = `${state.slice(0, 8)}0001${state.slice(12)}`;
    expect(states.candidateOf(moved, browser, trip)).toBeUndefined();
    expect(states.candidateOf("", browser, trip)).toBeUndefined();
  });

  test("lets two tabs of a browser log in at once", () => {
    const second = states.begin(browser, { ...trip, candidate: 3 });
    expect(states.candidateOf(state, browser, trip)).toBe(12);
    expect(states.candidateOf(second.state, browser, trip)).toBe(3);
  });
});

test.each([
  ["Mozilla/5.0 (Linux; Android 14) Mobile Safari/537.36 MicroMessenger/8.0.50", true],
  ["Mozilla/5.0 (iPhone) MicroMessenger/8.0.49(0x18003137) NetType/WIFI", true],
  ["Mozilla/5.0 wxwork/4.1.30 MicroMessenger/7.0.1", false],
  ["Mozilla/5.0 (X11; Linux x86_64) Chrome/140", false],
  [undefined, false],
])("browser %j is WeChat's: %s", (agent, isWechat) => {
  expect(isInWechat(agent)).toBe(isWechat);
});

test("a voter comes back to a candidate or to the campaign, and nowhere else", () => {
  const frozen = aFrozen();
  expect(returnPath(frozen, 3)).toBe("/campaigns/zui-mei/candidates/candidate-3/");
  expect(returnPath(frozen, 99)).toBe("/campaigns/zui-mei/");
  for (const smuggled of ["https://evil.example", "//evil.example", "3e0x", "", "-1"])
    expect(candidateIn(frozen, new URLSearchParams({ candidate: smuggled }))).toBe(0);
});

describe("V44 who is one voter", () => {
  test("is left out of the rules while it is the device, so that older hashes stand", () => {
    const device = rulesFromDocument({ ...likeRules(), voters: "device" });
    expect(device.data).toEqual(likeRules());
    expect(device.data && "voters" in device.data && device.data.voters).toBeFalsy();
    expect(rulesFromDocument({ ...likeRules(), voters: "sms" }).data?.voters).toBe("sms");
  });

  test("cannot be opened without the credentials it needs", () => {
    const frozen = aFrozen({ rules: likeRules({ voters: "wechat" }) });
    expect(openingProblems(frozen)).toEqual(["sign-in-missing"]);
    expect(openingProblems(frozen, ["sms"])).toEqual(["sign-in-missing"]);
    expect(openingProblems(frozen, ["wechat"])).toEqual([]);
  });

  test("is known from the environment, which names what is missing by halves", () => {
    const wechat = { WECHAT_APP_ID: "wx1", WECHAT_APP_SECRET: "s" };
    expect(signInsReady({})).toEqual([]);
    expect(signInsReady(wechat)).toEqual(["wechat"]);
    expect(signInsReady({ VOTER_SIGN_INS: "sms" })).toEqual(["sms"]);
    expect(() => checkSignIns({ ...wechat, SMS_SECRET_ID: "id" })).toThrow(/SMS_SECRET_KEY/);
    expect(() => checkSignIns(wechat)).not.toThrow();
  });
});
