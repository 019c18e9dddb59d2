import { describe, expect, test } from "vitest";
import { createKeyrings, readFormer } from "#voting/voters/keyring.ts";
import { createVoterCookie } from "#voting/voters/voterCookie.ts";
import { createVoters } from "#voting/voters/voters.ts";

const former = "a secret that voters were named by so far";
const secret = "a secret that voters are named by from now on";
const until = new Date("2026-11-21T04:00:00Z");
const before = new Date("2026-11-21T03:59:59Z");

/** The voters of a campaign that opened at an instant, as a process names them that knows these secrets, at an instant. */
function votersOf(openedAt: Date, { now = until, rotated = true, own = secret } = {}) {
  const given = rotated ? { secret: own, before: { secret: former, until } } : { secret: own };
  const keyrings = createKeyrings(given, () => now);
  const cookie = createVoterCookie({ keyrings, isSecure: false });
  return createVoters({ keyring: keyrings.of(openedAt), cookie });
}
const beforeRotation = votersOf(before, { rotated: false, own: former });
const roll = { slug: "spring", voters: "device" } as const;
const cookieOf = (setCookie: string | undefined) => setCookie?.split(";")[0];

describe("V73 a secret that was rotated", () => {
  test("a device of before has the same name in a campaign that opened before", () => {
    const { subject, setCookie } = beforeRotation.welcome();
    const mine = votersOf(before);
    expect(mine.subjectOf(cookieOf(setCookie), roll)).toBe(subject);
    expect(mine.nameIn("spring", subject)).toBe(beforeRotation.nameIn("spring", subject));
    expect(votersOf(until).nameIn("spring", subject)).not.toBe(mine.nameIn("spring", subject));
  });

  test("its cookie is signed anew once, and known when the former secret is gone", () => {
    const { subject, setCookie } = beforeRotation.welcome();
    const again = cookieOf(votersOf(until).again(cookieOf(setCookie)));
    expect(votersOf(until).again(again)).toBeUndefined();
    const after = votersOf(until, { rotated: false });
    expect(after.subjectOf(again, roll)).toBe(subject);
    expect(after.subjectOf(cookieOf(setCookie), roll)).toBeUndefined();
  });

  test("before the instant nothing is signed with the new secret: processes that do not know it take all", () => {
    const early = votersOf(before, { now: before });
    const { subject, setCookie } = early.welcome();
    expect(beforeRotation.subjectOf(cookieOf(setCookie), roll)).toBe(subject);
    expect(early.again(cookieOf(setCookie))).toBeUndefined();
  });

  test("a sign-in goes on in its campaign, and one made up with the former secret is nothing in a later one", () => {
    const sms = { slug: "spring", voters: "sms" } as const;
    const header = cookieOf(beforeRotation.signIn(sms, "13800000000"));
    const subject = beforeRotation.subjectOf(header, sms);
    expect(votersOf(before).subjectOf(header, sms)).toBe(subject);
    expect(cookieOf(votersOf(before).signIn(sms, "13800000000"))).toBe(header);
    expect(votersOf(until).subjectOf(header, sms)).toBeUndefined();
  });

  test("nobody's cookie is signed anew, and nothing is where no secret was rotated", () => {
    const forged = "voter=d.AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA";
    expect(votersOf(until).again(forged)).toBeUndefined();
    expect(votersOf(until).again(undefined)).toBeUndefined();
    const { setCookie } = votersOf(until, { rotated: false, own: former }).welcome();
    expect(votersOf(until, { rotated: false }).again(cookieOf(setCookie))).toBeUndefined();
  });
});

test.each([
  [`${former}@2026-11-21T04:00:00.000Z`, { secret: former, until }],
  [
    "x@y@z".padEnd(40, "-").concat("@2026-11-21T04:00:00Z"),
    { secret: "x@y@z".padEnd(40, "-"), until },
  ],
  [`${former}@soon`, undefined],
  ["short@2026-11-21T04:00:00Z", undefined],
  ["", undefined],
])("a former secret is read from %j", (text, expected) => {
  expect(readFormer(text)).toEqual(expected);
});
