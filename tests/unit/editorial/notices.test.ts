import { createHmac } from "node:crypto";
import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Counts, dueNotices, type NoticeFacts } from "#editorial/notices/noticeRules.ts";
import { noticeSettings } from "#editorial/notices/noticeSettings.ts";
import { type Robot, tellGroup } from "#editorial/notices/webhooks.ts";
import { wording } from "#editorial/notices/wording.ts";

const none: Counts = { waiting: { first: 0, second: 0, final: 0 }, returned: 0, owed: 0 };
const some: Counts = { ...none, waiting: { first: 2, second: 0, final: 1 } };
const eight = Date.parse("2026-11-29T00:59:00Z");
const nine = Date.parse("2026-11-29T01:00:00Z");
const facts = (over: Partial<NoticeFacts>): NoticeFacts => ({
  ...{ now: eight, hasBegun: true, hasMoved: false, calls: 0, counts: some },
  ...over,
});
const due = (over: Partial<NoticeFacts>) =>
  dueNotices(facts(over)).map(({ kind, isSilent }) => (isSilent ? `(${kind})` : kind));

describe("X2 to X4: what is told", () => {
  it.each([
    ["nothing while nothing moved", {}, []],
    ["a text that moved", { hasMoved: true }, ["news"]],
    ["a colleague who was called", { calls: 1, counts: none }, ["news"]],
    ["nothing where nothing waits any more", { hasMoved: true, counts: none }, ["(news)"]],
    ["a summary at nine", { now: nine }, ["daily"]],
    ["one summary a day", { now: nine, summedUp: "2026-11-29" }, []],
    ["a summary after one of yesterday", { now: nine, summedUp: "2026-11-28" }, ["daily"]],
    ["no summary of nothing", { now: nine, counts: none }, ["(daily)"]],
    [
      "nothing of before the first look",
      { hasBegun: false, hasMoved: true, now: nine },
      ["(begin)"],
    ],
  ] as const)("%s", (_, over, kinds) => {
    expect(due(over)).toEqual(kinds);
  });

  it("is never said with empty hands", () => {
    const count = fc.nat({ max: 3 });
    const any = fc.record({
      hasBegun: fc.boolean(),
      hasMoved: fc.boolean(),
      calls: count,
      now: fc.constantFrom(eight, nine),
      counts: fc.record({
        waiting: fc.record({ first: count, second: count, final: count }),
        returned: count,
        owed: count,
      }),
    });
    fc.assert(
      fc.property(any, (over) => {
        for (const { kind, isSilent } of dueNotices(facts(over))) {
          if (isSilent) continue;
          const text =
            kind === "daily"
              ? wording.daily(over.counts, "https://a/admin")
              : wording.news(over.counts, { calls: over.calls, asks: 0 }, "https://a/admin");
          expect(text).toMatch(/ [1-9]\d* [篇条]/);
        }
      }),
    );
  });

  it("says kinds, counts and an address", () => {
    expect(wording.news(some, { calls: 1, asks: 0 }, "https://admin.example.cn/admin")).toBe(
      "实格：待初审·一校 2 篇，待终审·三校 1 篇，评论提醒 1 条。请到工作台处理：https://admin.example.cn/admin",
    );
  });
});

describe("X2: a robot", () => {
  const asked: { url: string; body: unknown }[] = [];
  let answer: { status: number; body: object } = { status: 200, body: { errcode: 0 } };
  let server: http.Server;
  let origin: string;
  beforeAll(async () => {
    server = http.createServer(async (incoming, outgoing) => {
      let text = "";
      for await (const part of incoming) text += part;
      asked.push({ url: incoming.url ?? "", body: JSON.parse(text) });
      outgoing.writeHead(answer.status, { "Content-Type": "application/json" });
      outgoing.end(JSON.stringify(answer.body));
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
  });
  const now = 1_764_378_000_000;
  const tell = (robot: Robot) => tellGroup(robot, "你好", { fetch, now: () => now });

  it("of 企业微信 gets its form", async () => {
    await tell({ kind: "wecom", url: `${origin}/cgi-bin/webhook/send?key=k` });
    expect(asked.at(-1)).toEqual({
      url: "/cgi-bin/webhook/send?key=k",
      body: { msgtype: "text", text: { content: "你好" } },
    });
  });

  it("of 钉钉 gets its signature", async () => {
    const secret = "SECa1b2";
    await tell({ kind: "dingtalk", url: `${origin}/robot/send?access_token=t`, secret });
    const url = new URL(asked.at(-1)?.url ?? "", origin);
    const sign = createHmac("sha256", secret).update(`${now}\n${secret}`, "utf8").digest("base64");
    expect(Object.fromEntries(url.searchParams)).toEqual({
      access_token: "t",
      timestamp: String(now),
      sign,
    });
    // As the documentation shows it: encoded, so that `+`, `/` and `=` arrive as they are.
    expect(asked.at(-1)?.url).toContain(`sign=${encodeURIComponent(sign)}`);
  });

  it.each([
    [{ status: 200, body: { errcode: 310000, errmsg: "sign not match" } }],
    [{ status: 429, body: {} }],
  ])("that takes nothing is an error, which names no address", async (refusal) => {
    answer = refusal;
    const error = await tell({
      kind: "dingtalk",
      url: `${origin}/robot/send?access_token=t`,
    }).catch((cause: Error) => cause.message);
    expect(error).toContain("dingtalk");
    expect(error).not.toContain("access_token");
    answer = { status: 200, body: { errcode: 0 } };
  });

  it("is told nothing where none is configured, and a secret alone is a mistake", () => {
    const given = {
      ADMIN_ORIGIN: "https://admin.example.cn",
      WECOM_WEBHOOK_URL: undefined,
      DINGTALK_WEBHOOK_URL: undefined,
      DINGTALK_WEBHOOK_SECRET: undefined,
    };
    expect(noticeSettings(given)).toEqual({
      robots: [],
      address: "https://admin.example.cn/admin",
    });
    expect(() => noticeSettings({ ...given, DINGTALK_WEBHOOK_SECRET: "SECa" })).toThrow(
      "DINGTALK_WEBHOOK_URL",
    );
  });
});
