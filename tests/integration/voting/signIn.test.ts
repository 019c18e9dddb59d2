import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aFormBrowser, fieldsOf } from "#tests/factories/formBrowser.ts";
import { startSignInEndpoint } from "#tests/factories/signInEndpoint.ts";
import { aFrozen, likeRules } from "#tests/factories/voting.ts";
import { createVotingDatabase, type VotingDatabase } from "#tests/factories/votingDatabase.ts";
import { startSmsStandIn } from "#tests/harness/smsStandIn.ts";
import { startWechatStandIn } from "#tests/harness/wechatStandIn.ts";
import { campaignStateWire, problemWire } from "#voting/campaign/vote.wire.ts";
import { smsLimits } from "#voting/voters/sms/smsStore.ts";
import { createTencentSms } from "#voting/voters/sms/tencentSms.ts";
import { createWechat } from "#voting/voters/wechat/wechatLogin.ts";
import { smsWords, wechatWords } from "#voting/voters/wording.ts";

const secret = "a secret that is long enough for tests";
const wechatAccount = { appId: "wx0123456789abcdef", secret: "wechat-app-secret" };
const smsAccount = { secretId: "AKIDtest", secretKey: "sms-secret-key", sdkAppId: "1400000000" };
const inWechat = { "user-agent": "Mozilla/5.0 (Linux; Android 14) MicroMessenger/8.0.50" };

let database: VotingDatabase;
let wechat: Awaited<ReturnType<typeof startWechatStandIn>>;
let sms: Awaited<ReturnType<typeof startSmsStandIn>>;
let first: Awaited<ReturnType<typeof startSignInEndpoint>>;
let second: Awaited<ReturnType<typeof startSignInEndpoint>>;
/** Waits for nobody; only for providers that never answer. */
let impatient: Awaited<ReturnType<typeof startSignInEndpoint>>;
const providerFaults: string[] = [];

beforeAll(async () => {
  [database, wechat, sms] = await Promise.all([
    createVotingDatabase(),
    startWechatStandIn(wechatAccount),
    startSmsStandIn(smsAccount),
  ]);
  const onFault = (error: Error) => providerFaults.push(error.message);
  const start = (timeoutMs: number) =>
    startSignInEndpoint({
      databaseUrl: database.votingUrl,
      secret,
      signIn: {
        wechat: createWechat({
          ...wechatAccount,
          onFault,
          authorizeOrigin: wechat.origin,
          apiOrigin: wechat.origin,
          timeoutMs,
        }),
        sms: {
          sender: createTencentSms({
            ...smsAccount,
            signName: "示例",
            templateId: "1",
            region: "ap-guangzhou",
            onFault,
            origin: sms.origin,
            timeoutMs,
          }),
          limits: smsLimits(1000),
        },
      },
    });
  [first, second, impatient] = await Promise.all([start(60_000), start(60_000), start(50)]);
  for (const voters of ["wechat", "sms"] as const)
    await database.open(aFrozen({ slug: voters, rules: likeRules({ voters }) }));
});
afterAll(async () => {
  await Promise.all([first?.stop(), second?.stop(), impatient?.stop()]);
  wechat?.stop();
  sms?.stop();
  await database.end();
});

type Endpoint = typeof first;
const browser = (endpoint: Endpoint = first, more: Record<string, string> = {}) =>
  aFormBrowser(endpoint.serve, more);

/** Everything the database holds of the vote, as text. */
async function everythingKept(): Promise<string> {
  const tables = ["likes", "ballots", "sms_messages", "sms_tries", "seals"];
  const rows = await Promise.all(
    tables.map((table) =>
      database.owner.query(`SELECT to_jsonb(t)::text AS row FROM voting.${table} t`),
    ),
  );
  return rows.flatMap((result) => result.rows.map(({ row }) => row)).join("\n");
}

describe("V44 a campaign of WeChat accounts", () => {
  /** Goes to WeChat and back as the account of that name; answers the last response. */
  async function logIn(visitor: ReturnType<typeof aFormBrowser>, user: string, candidate = 3) {
    const out = await visitor.get(`/vote/wechat/wechat?candidate=${candidate}`);
    expect(out.status).toBe(303);
    const authorize = out.headers.get("location") ?? "";
    expect(authorize).toMatch(/#wechat_redirect$/);
    const there = await fetch(authorize, {
      redirect: "manual",
      headers: { "x-wechat-user": user },
    });
    const back = there.headers.get("location") ?? "";
    return { back, response: await visitor.get(back) };
  }

  test("says that a sign-in is needed, as JSON and to a plain form", async () => {
    const visitor = browser();
    const state = campaignStateWire.parse(await (await visitor.get("/vote/wechat")).json());
    expect(state.signIn).toBe("wechat");
    const refused = await visitor.like("wechat", { candidate: 1, key: randomUUID() });
    expect([refused.status, problemWire.parse(await refused.json())]).toMatchObject([
      403,
      { code: "sign-in-needed", signIn: "wechat" },
    ]);
    const form = await visitor.post("/vote/wechat/likes", { candidate: "3" });
    // A link, not a redirect: the page's policy lets its forms end on this site only.
    expect([form.status, await form.text()]).toEqual([
      403,
      expect.stringContaining('href="/vote/wechat/wechat?candidate=3"'),
    ]);
    const ofNumbers = await visitor.post("/vote/sms/likes", { candidate: "3" });
    expect([ofNumbers.status, ofNumbers.headers.get("location")]).toEqual([
      303,
      "/vote/sms/sms?candidate=3",
    ]);
  });

  test("is told of WeChat, with a QR code, in any other browser", async () => {
    const page = await (await browser().get("/vote/wechat/wechat?candidate=3")).text();
    expect(page).toContain(wechatWords.outsideTitle);
    expect(page).toContain("<svg");
    expect(page).toContain("http://localhost:4321/vote/wechat/wechat?candidate=3");
  });

  test("knows an account on every device as the same voter, and keeps no openid", async () => {
    const [phone, tablet] = [browser(first, inWechat), browser(second, inWechat)];
    const { response } = await logIn(phone, "li-xx");
    expect(response.headers.get("location")).toBe("/campaigns/wechat/candidates/candidate-3/");
    expect((await phone.like("wechat", { candidate: 3, key: randomUUID() })).status).toBe(200);
    await logIn(tablet, "li-xx");
    const again = await tablet.like("wechat", { candidate: 3, key: randomUUID() });
    expect(problemWire.parse(await again.json()).code).toBe("already-liked");
    const state = campaignStateWire.parse(await (await tablet.get("/vote/wechat")).json());
    expect([state.signIn, state.voter.liked]).toEqual([undefined, { 3: 1 }]);
    expect(await everythingKept()).not.toContain("li-xx");
    expect([...phone.cookies.values()].join()).not.toContain("li-xx");
    expect([...first.faults, ...second.faults, ...providerFaults].join()).not.toContain("li-xx");
  });

  test("takes a code once: a reload of the way back is no failure, a stolen way back is", async () => {
    const phone = browser(first, inWechat);
    const { back } = await logIn(phone, "reload");
    expect((await phone.get(back)).headers.get("location")).toMatch(/^\/campaigns\/wechat\//);
    const thief = browser(first, inWechat);
    const stolen = await thief.get(back);
    expect([stolen.status, await stolen.text()]).toEqual([
      400,
      expect.stringContaining(wechatWords.spentTitle),
    ]);
    expect(thief.cookies.has("voter-wechat")).toBe(false);
  });

  test("does not sign a victim in with the code of somebody else", async () => {
    const attacker = browser(first, inWechat);
    const out = await attacker.get("/vote/wechat/wechat");
    const there = await fetch(out.headers.get("location") ?? "", {
      redirect: "manual",
      headers: { "x-wechat-user": "attacker" },
    });
    const victim = browser(first, inWechat);
    await victim.get("/vote/wechat/wechat");
    expect((await victim.get(there.headers.get("location") ?? "")).status).toBe(400);
    expect(victim.cookies.has("voter-wechat")).toBe(false);
  });

  test.each([
    ["busy", 503, wechatWords.awayTitle],
    ["silent", 503, wechatWords.awayTitle],
    ["broken", 503, wechatWords.awayTitle],
    ["snapshot", 400, wechatWords.snapshotTitle],
  ] as const)("says so in Chinese when WeChat is %s", async (mood, status, title) => {
    wechat.turn(mood);
    const visitor = browser(mood === "silent" ? impatient : first, inWechat);
    const { response } = await logIn(visitor, "somebody").finally(() => wechat.turn("well"));
    const page = await response.text();
    expect([response.status, page]).toEqual([status, expect.stringContaining(title)]);
    expect(page).toContain("/vote/wechat/wechat?candidate=3");
    expect(visitor.cookies.has("voter-wechat")).toBe(false);
  });

  test("names WeChat's error number to the operator, and no secret", async () => {
    expect(providerFaults).toContain("WeChat login: errcode -1");
    expect(providerFaults.join()).not.toContain(wechatAccount.secret);
  });

  test("has no other way in: no phone number, no device", async () => {
    const page = await browser().get("/vote/wechat/sms");
    expect(page.status).toBe(404);
    const visitor = browser();
    const device = await visitor.like("wechat", { candidate: 1, key: randomUUID() });
    expect(device.headers.get("set-cookie")).toBeNull();
  });
});

describe("V44 a campaign of phone numbers", () => {
  const net = (last: number) => ({ "x-forwarded-for": `203.0.${last}.7` });

  /** Types a number and the code that arrives; answers the response to the code. */
  async function verify(visitor: ReturnType<typeof aFormBrowser>, phone: string) {
    const asked = await visitor.post("/vote/sms/sms", { phone, candidate: "2" });
    const page = await asked.text();
    expect([asked.status, page]).toEqual([200, expect.stringContaining(smsWords.codeTitle)]);
    const { code } = sms.messages.findLast((message) => message.phone === `+86${phone}`) ?? {};
    return visitor.post("/vote/sms/code", { ...fieldsOf(page), code: code ?? "" });
  }

  test("takes a number through plain forms, and knows it on another device", async () => {
    const phone = browser(first, net(1));
    const form = await (await phone.get("/vote/sms/sms?candidate=2")).text();
    expect(form).toContain(smsWords.notice);
    const done = await verify(phone, "13800138001");
    expect([done.status, done.headers.get("location")]).toEqual([
      303,
      "/campaigns/sms/candidates/candidate-2/",
    ]);
    expect((await phone.like("sms", { candidate: 2, key: randomUUID() })).status).toBe(200);
    const other = browser(second, net(2));
    // A minute has not passed: the code on the phone is still the one that counts.
    await verify(other, "13800138001");
    const again = await other.like("sms", { candidate: 2, key: randomUUID() });
    expect(problemWire.parse(await again.json()).code).toBe("already-liked");
    expect(await everythingKept()).not.toContain("13800138001");
    expect([...phone.cookies.values(), ...first.faults].join()).not.toContain("13800138001");
  });

  test("keeps what was typed beside what is wrong with it", async () => {
    const visitor = browser(first, net(3));
    const wrong = await visitor.post("/vote/sms/sms", { phone: '1380013"800', candidate: "2" });
    const page = await wrong.text();
    expect(wrong.status).toBe(422);
    expect(page).toContain(smsWords.phoneWrong);
    expect(fieldsOf(page)).toMatchObject({ phone: '1380013"800', candidate: "2" });
    expect(page).toMatch(/aria-invalid="true" aria-describedby="error"/);
    const asked = await (await visitor.post("/vote/sms/sms", { phone: "13800138002" })).text();
    const missed = await visitor.post("/vote/sms/code", { ...fieldsOf(asked), code: "12345" });
    const again = await missed.text();
    expect([missed.status, again]).toEqual([422, expect.stringContaining(smsWords.codeWrong)]);
    expect(fieldsOf(again).code).toBe("12345");
    expect(again).toContain("138****8002");
  });

  test("answers alike for a number that voted, one that did not, and one that asked too often", async () => {
    const known = browser(first, net(4));
    await verify(known, "13800138004");
    await known.like("sms", { candidate: 1, key: randomUUID() });
    const pages = await Promise.all(
      ["13800138004", "13800138005", "13800138005"].map(async (phone) => {
        const response = await browser(second, net(5)).post("/vote/sms/sms", { phone });
        const text = await response.text();
        return {
          status: response.status,
          text: text.replace(/name="ticket" value="[^"]*"/, "").replace(/138\*{4}\d{4}/g, ""),
        };
      }),
    );
    expect(new Set(pages.map((page) => JSON.stringify(page))).size).toBe(1);
  });

  test("sends a number one message a minute over both processes, and five a day", async () => {
    const before = sms.messages.length;
    await Promise.all(
      [first, second, first, second].map((endpoint, at) =>
        browser(endpoint, net(10 + at)).post("/vote/sms/sms", { phone: "13800138006" }),
      ),
    );
    expect(sms.messages).toHaveLength(before + 1);
  });

  test("lets nobody guess: five tries from a network, on both processes together", async () => {
    const visitor = browser(first, net(20));
    const page = await (await visitor.post("/vote/sms/sms", { phone: "13800138007" })).text();
    const { code } = sms.messages.at(-1) ?? {};
    const wrong = code === "111111" ? "222222" : "111111";
    const tries = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        browser(at % 2 ? first : second, net(20)).post("/vote/sms/code", {
          ...fieldsOf(page),
          code: wrong,
        }),
      ),
    );
    const statuses = tries.map(({ status }) => status).toSorted();
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429, 429]);
    const right = await visitor.post("/vote/sms/code", { ...fieldsOf(page), code: code ?? "" });
    expect([right.status, await right.text()]).toEqual([
      429,
      expect.stringContaining(smsWords.tooManyTries),
    ]);
    const elsewhere = browser(first, net(21));
    const done = await elsewhere.post("/vote/sms/code", { ...fieldsOf(page), code: code ?? "" });
    expect(done.status).toBe(303);
  });

  test("stops a network that asks for number after number", async () => {
    const statuses: number[] = [];
    for (let at = 0; at < 122; at += 1) {
      const phone = `1390013${String(at).padStart(4, "0")}`;
      statuses.push((await browser(first, net(30)).post("/vote/sms/sms", { phone })).status);
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(120);
    const refused = await browser(first, net(30)).post("/vote/sms/sms", { phone: "13700137000" });
    expect([refused.status, fieldsOf(await refused.text()).phone]).toEqual([429, "13700137000"]);
  });

  test.each([
    ["FailedOperation.PhoneNumberInBlacklist", 422, smsWords.unreachable],
    ["LimitExceeded.PhoneNumberDailyLimit", 200, smsWords.codeTitle],
    ["FailedOperation.InsufficientBalanceInSmsPackage", 503, smsWords.away],
  ])("says so in Chinese when the provider answers %s", async (code, status, words) => {
    sms.answer(code);
    const phone = `1360013${String(status).padStart(4, "0")}`;
    const visitor = browser(first, net(40));
    const response = await visitor.post("/vote/sms/sms", { phone }).finally(() => sms.answer("Ok"));
    expect([response.status, await response.text()]).toEqual([
      status,
      expect.stringContaining(words),
    ]);
  });

  test("says so when the provider is silent, and tells the operator without a number", async () => {
    sms.silence(true);
    const visitor = browser(impatient, net(41));
    const response = await visitor
      .post("/vote/sms/sms", { phone: "13500135000" })
      .finally(() => sms.silence(false));
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).not.toBeNull();
    expect(providerFaults.at(-1)).toBe("SMS: no answer (TimeoutError)");
    expect(providerFaults).toContain("SMS: FailedOperation.InsufficientBalanceInSmsPackage");
    expect(providerFaults.join()).not.toMatch(/1[35]\d{9}/);
  });

  test("is not signed in to from another site", async () => {
    const response = await first.serve(
      new Request("http://localhost:4321/vote/sms/sms", {
        method: "POST",
        body: "phone=13800138009",
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          "sec-fetch-site": "cross-site",
        },
      }),
    );
    expect(response.status).toBe(403);
  });
});
