import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { networkPrefix } from "#leaves/networkPrefix.ts";
import { isForeign } from "#voting/voters/isForeign.ts";
import { createKeyring, createKeyrings, hmacSha256 } from "#voting/voters/keyring.ts";
import { cookieValue, createVoterCookie } from "#voting/voters/voterCookie.ts";
import { createVoters } from "#voting/voters/voters.ts";

test.each(["", "d.abc", "网格员".repeat(50)])("HMAC of %j is the standard's", (message) => {
  const key = Buffer.from("0123456789abcdef0123456789abcdef", "hex");
  const expected = createHmac("sha256", key).update(message).digest("hex");
  expect(hmacSha256(key)(message).toString("hex")).toBe(expected);
});

const instant = new Date("2026-11-21T04:00:00Z");
const secret = "a secret that is long enough for tests";
const keyrings = createKeyrings({ secret }, () => instant);
const keyring = keyrings.of(instant);
const site = "https://vote.example.cn";

describe("V40, V41 voters", () => {
  const cookie = createVoterCookie({ keyrings, isSecure: true });
  const voters = createVoters({ keyring, cookie });
  const roll = { slug: "spring", voters: "device" } as const;

  test("a welcomed device is recognised, and differently named in each campaign", () => {
    const { subject, setCookie } = voters.welcome();
    const header = setCookie.split(";")[0];
    expect(voters.subjectOf(`a=b; ${header}`, roll)).toBe(subject);
    const names = [voters.nameIn("spring", subject), voters.nameIn("autumn", subject)];
    expect(names[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(names[0]).not.toBe(names[1]);
  });

  test("the cookie is bound to this host, hidden from scripts and foreign posts", () => {
    const { setCookie } = voters.welcome();
    expect(setCookie).toMatch(
      /^__Host-voter=.*; Path=\/; Max-Age=34560000; HttpOnly; SameSite=Lax; Secure$/,
    );
  });

  test("a forged, cut or foreign cookie names nobody", () => {
    const value = cookie.issueDevice();
    const other = createVoterCookie({
      keyrings: createKeyrings({ secret: "another secret that is long enough" }, () => instant),
      isSecure: true,
    });
    for (const forged of [`${value.slice(0, -1)}!`, value.slice(0, 30), other.issueDevice(), ""])
      expect(voters.subjectOf(`__Host-voter=${forged}`, roll)).toBeUndefined();
  });

  test("V44 a sign-in names its owner in its own campaign, in no other and in no other way", () => {
    const spring = { slug: "spring", voters: "sms" } as const;
    const header = voters.signIn(spring, "13800000000").split(";")[0];
    const subject = voters.subjectOf(header, spring);
    expect(subject).toMatch(/^s\./);
    expect(header).not.toContain("13800000000");
    expect(voters.subjectOf(header, { slug: "spring", voters: "wechat" })).toBeUndefined();
    expect(voters.subjectOf(header, { slug: "spring", voters: "device" })).toBeUndefined();
    const moved = header?.replace("voter-spring", "voter-autumn");
    expect(voters.subjectOf(moved, { slug: "autumn", voters: "sms" })).toBeUndefined();
    const again = voters.signIn(spring, "13800000000").split(";")[0];
    expect(again).toBe(header);
    expect(
      voters.subjectOf(voters.signIn({ ...spring, slug: "autumn" }, "13800000000"), {
        ...spring,
        slug: "autumn",
      }),
    ).not.toBe(subject);
  });

  test("a short secret is refused at start", () => {
    expect(() => createKeyring("short")).toThrow(/32/);
  });
});

test.each([
  [undefined, "voter", undefined],
  ["voter=1", "voter", "1"],
  ["xvoter=2; voter=1 ;z=3", "voter", "1"],
  ["a=b;voter=", "voter", ""],
  ["a=b", "voter", undefined],
])("cookie header %j has %s = %j", (header, name, value) => {
  expect(cookieValue(header, name)).toBe(value);
});

test.each([
  ["192.0.2.77", "192.0.2"],
  ["::ffff:192.0.2.77", "192.0.2"],
  ["2001:db8:12:34::1", "2001:db8:12"],
  ["2001:0db8:0012::", "2001:db8:12"],
  ["::1", "0:0:0"],
  ["::FFFF:192.0.2.77", "192.0.2"],
  ["::ffff:c000:24d", "192.0.2"],
  ["0:0:0:0:0:FFFF:192.0.2.77", "192.0.2"],
  ["2001:DB8:12:34::1", "2001:db8:12"],
  ["fe80::1%eth0", "fe80:0:0"],
  ["2001:db8:12:34:5:6:7:8", "2001:db8:12"],
  ["::ffff:192.0.2", undefined],
  ["1.2.3.999", undefined],
  ["unix", undefined],
  [undefined, undefined],
])("V40 network of %s is %s", (address, prefix) => {
  expect(networkPrefix(address)).toBe(prefix);
});

test.each([
  [{ "sec-fetch-site": "same-origin", origin: site }, false],
  [{ "sec-fetch-site": "cross-site", origin: site }, true],
  [{ "sec-fetch-site": "same-site", origin: "https://evil.example.cn" }, true],
  [{ origin: site }, false],
  [{ origin: "https://evil.example" }, true],
  [{ origin: "http://localhost:4321", host: "localhost:4321" }, false],
  [{ origin: "null", host: "null" }, true],
  [{}, false],
])("V43 request with %j is foreign: %s", (headers, foreign) => {
  const given = new Map(Object.entries(headers));
  expect(isForeign({ header: (name) => given.get(name) }, site)).toBe(foreign);
});
