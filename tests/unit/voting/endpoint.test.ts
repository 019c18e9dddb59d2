import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { aService, noon } from "#tests/factories/voteService.ts";
import { aFrozen, ballotRules, likeRules } from "#tests/factories/voting.ts";
import {
  ballotAnswerWire,
  campaignStateWire,
  countsWire,
  likeAnswerWire,
  problemWire,
} from "#voting/campaign/vote.wire.ts";
import { LedgerUnavailable } from "#voting/ledger/ledger.ts";

const codeOf = async (response: Response) => problemWire.parse(await response.json()).code;

describe("a like", () => {
  test("counts, and the answer says what is left", async () => {
    const voter = aService().voter();
    const state = campaignStateWire.parse(await voter.arrive());
    expect(state).toMatchObject({ phase: "likes", voter: { remaining: 5, liked: {} } });
    const response = await voter.like({ candidate: 3 });
    expect(response.status).toBe(200);
    expect(likeAnswerWire.parse(await response.json())).toMatchObject({
      candidate: 3,
      repeated: false,
      nth: 1,
      remaining: 4,
      likes: 1,
    });
  });

  test("shows in the counts and in the voter's state after a reload", async () => {
    const voter = aService().voter();
    await voter.arrive();
    await voter.like({ candidate: 3 });
    const counts = countsWire.parse(await (await voter.get("/counts")).json());
    expect(counts.candidates).toContainEqual({ number: 3, likes: 1, ballots: 0 });
    expect(await voter.arrive()).toMatchObject({ voter: { remaining: 4, liked: { 3: 1 } } });
  });

  test("V12 with the same key is the same like", async () => {
    const voter = aService().voter();
    await voter.arrive();
    const key = randomUUID();
    const first = await (await voter.like({ key })).json();
    const second = await (await voter.like({ key: key.toUpperCase() })).json();
    expect(second).toEqual({ ...first, repeated: true });
    expect(await codeOf(await voter.like({ key, candidate: 2 }))).toBe("key-reused");
  });

  test("V12 with the same key is the same like after midnight and after closing, too", async () => {
    const { voter: newVoter, clock, memory, id } = aService();
    const voter = newVoter();
    await voter.arrive();
    const key = randomUUID();
    const first = await (await voter.like({ key })).json();
    clock.now = new Date("2026-11-21T16:00:00.000Z");
    const next = { ...first, repeated: true, remaining: 5 };
    expect(await (await voter.like({ key })).json()).toEqual(next);
    memory.act(id, "closed");
    expect(await (await voter.like({ key })).json()).toEqual(next);
  });

  test("V13 that is known to be counted, or for nobody, is looked up and not cast again", async () => {
    let cast = 0;
    const { voter: newVoter, memory } = aService(aFrozen(), {
      castLikes(campaign, day, batch) {
        cast += batch.length;
        return memory.castLikes(campaign, day, batch);
      },
    });
    const voter = newVoter();
    await voter.arrive();
    const key = randomUUID();
    for (const candidate of [1, 2]) await voter.like({ candidate, key });
    expect(await codeOf(await voter.like({ candidate: 99 }))).toBe("unknown-candidate");
    expect(await codeOf(await voter.like({ candidate: 99, key }))).toBe("key-reused");
    expect(cast).toBe(1);
    expect((await voter.like({ candidate: 2 })).status).toBe(200);
    expect(cast).toBe(2);
  });

  test("takes a type of content in capitals, as some clients write it", async () => {
    const voter = aService().voter();
    await voter.arrive();
    const headers = { "content-type": "Application/JSON; Charset=UTF-8" };
    expect((await voter.like({ headers })).status).toBe(200);
    const form = { "content-type": "Application/X-WWW-Form-Urlencoded" };
    expect((await voter.like({ headers: form, body: "candidate=2" })).status).toBe(303);
  });

  test("V11, V10 over a limit is refused in Chinese", async () => {
    const voter = aService().voter();
    await voter.arrive();
    await voter.like({ candidate: 1 });
    const twice = await voter.like({ candidate: 1 });
    expect(twice.status).toBe(409);
    expect(twice.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    expect(await twice.json()).toMatchObject({
      code: "already-liked",
      title: "今天已经为这位候选人点过赞了",
    });
    for (const candidate of [2, 3, 4, 5]) await voter.like({ candidate });
    expect(await (await voter.like({ candidate: 6 })).json()).toMatchObject({
      code: "day-quota-used",
      detail: "每天可以点赞 5 次，明天零点后可以继续。",
    });
  });

  test("V10 starts again at midnight in Shanghai", async () => {
    const { voter: newVoter, clock } = aService();
    const voter = newVoter();
    await voter.arrive();
    clock.now = new Date("2026-11-21T15:59:59.999Z");
    for (const candidate of [1, 2, 3, 4, 5]) await voter.like({ candidate });
    expect(await codeOf(await voter.like({ candidate: 6 }))).toBe("day-quota-used");
    clock.now = new Date("2026-11-21T16:00:00.000Z");
    expect(await (await voter.like({ candidate: 1 })).json()).toMatchObject({ remaining: 4 });
  });

  test("V10 holds for likes sent all at once", async () => {
    const voter = aService(aFrozen({ size: 50 })).voter();
    await voter.arrive();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => voter.like({ candidate: index + 1 })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(45);
  });

  test("V4, V5 outside the window is refused with the hour", async () => {
    const { voter: newVoter, clock, memory, id } = aService();
    const voter = newVoter();
    await voter.arrive();
    clock.now = new Date("2026-10-01T00:00:00Z");
    expect(await (await voter.like()).json()).toMatchObject({
      code: "not-started",
      detail: "11月1日 08:00 开始，请到时再来。",
    });
    clock.now = noon;
    memory.act(id, "closed");
    expect(await codeOf(await voter.like())).toBe("closed");
  });

  test("V41 without a cookie is not counted but given one", async () => {
    const voter = aService().voter();
    const refused = await voter.like();
    expect([refused.status, await codeOf(refused)]).toEqual([403, "cookie-needed"]);
    expect((await voter.like()).status).toBe(200);
  });

  test("V43 from a foreign page is refused", async () => {
    const voter = aService().voter();
    await voter.arrive();
    const response = await voter.like({ headers: { "sec-fetch-site": "cross-site" } });
    expect([response.status, await codeOf(response)]).toEqual([403, "cross-site"]);
  });

  test.each([
    ["no JSON", "{", "malformed"],
    ["another shape", '{"candidate":1}', "malformed"],
    ["an extra field", `{"candidate":1,"key":"${randomUUID()}","day":"2020-01-01"}`, "malformed"],
    ["a number as text", `{"candidate":"1","key":"${randomUUID()}"}`, "malformed"],
    ["a candidate nobody knows", `{"candidate":99,"key":"${randomUUID()}"}`, "unknown-candidate"],
    ["10 kB", `{"key":"${"x".repeat(10_000)}"}`, "too-large"],
  ])("with %s is refused", async (_, body, code) => {
    const voter = aService().voter();
    await voter.arrive();
    expect(await codeOf(await voter.like({ body }))).toBe(code);
  });

  test("V14 with the ledger away is 503, to be repeated with the same key", async () => {
    const away = async () => {
      throw new LedgerUnavailable("away");
    };
    const voter = aService(aFrozen(), { castLikes: away }).voter();
    await voter.arrive();
    const response = await voter.like();
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "2"]);
    expect(await response.json()).toMatchObject({ code: "unavailable", retryAfter: 2 });
  });
});

describe("a like from a plain form", () => {
  test("is sent round once for the cookie, counted, and shown on a page of its own", async () => {
    const voter = aService().voter();
    const first = await voter.form("likes", "candidate=2");
    expect(first.status).toBe(307);
    const counted = await voter.again(first.headers.get("location") ?? "", "candidate=2");
    expect(counted.status).toBe(303);
    const page = await (await voter.send(counted.headers.get("location") ?? "")).text();
    expect(page).toContain("点赞成功");
    expect(page).toContain("2 号 示例候选人2 现有 1 次点赞。");
    expect(page).toContain("今天还可点赞 4 次。");
  });

  test("pressed twice at once counts once", async () => {
    const voter = aService().voter();
    await voter.arrive();
    const [first, second] = [
      await voter.form("likes", "candidate=2"),
      await voter.form("likes", "candidate=2"),
    ];
    expect(second?.headers.get("location")).toBe(first?.headers.get("location"));
  });

  test("over the limit reads why on a page with a way back", async () => {
    const { voter: newVoter, clock } = aService();
    const voter = newVoter();
    await voter.arrive();
    await voter.form("likes", "candidate=2");
    clock.now = new Date(noon.getTime() + 60_000);
    await voter.like({ candidate: 2 });
    const refused = await voter.form("likes", "candidate=99");
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain("没有这位候选人");
    expect(page).toContain('href="/campaigns/zui-mei/"');
  });

  test("without cookies at all is told so", async () => {
    const voter = aService().voter();
    const first = await voter.form("likes", "candidate=2");
    voter.forget();
    const second = await voter.again(first.headers.get("location") ?? "", "candidate=2");
    expect([second.status, await second.text()]).toEqual([
      403,
      expect.stringContaining("需要允许 Cookie"),
    ]);
  });
});

describe("a ballot", () => {
  const service = () => aService(aFrozen({ rules: ballotRules() }));

  test("V20 counts whole; too few and too many say how many", async () => {
    const voter = service().voter();
    await voter.arrive();
    expect(await (await voter.ballot([1])).json()).toMatchObject({
      code: "too-few-choices",
      detail: "至少要选 2 位。",
    });
    expect(await codeOf(await voter.ballot([1, 2, 3, 4]))).toBe("too-many-choices");
    expect(await codeOf(await voter.ballot([1, 1]))).toBe("malformed");
    const answer = ballotAnswerWire.parse(await (await voter.ballot([3, 1])).json());
    expect(answer).toMatchObject({ choices: [1, 3], repeated: false });
    const counts = countsWire.parse(await (await voter.get("/counts")).json());
    expect(counts.candidates.filter(({ ballots }) => ballots > 0)).toHaveLength(2);
  });

  test("V21 once per voter; the same key is the same ballot", async () => {
    const voter = service().voter();
    await voter.arrive();
    const key = randomUUID();
    const first = await (await voter.ballot([1, 2], key)).json();
    expect(await (await voter.ballot([2, 1], key)).json()).toEqual({ ...first, repeated: true });
    expect(await codeOf(await voter.ballot([1, 2]))).toBe("already-voted");
    expect(await voter.arrive()).toMatchObject({ voter: { hasVoted: true } });
  });

  test("works as a plain form", async () => {
    const voter = service().voter();
    await voter.arrive();
    const counted = await voter.form("ballots", "choice=1&choice=4");
    expect(counted.status).toBe(303);
    const page = await (await voter.send(counted.headers.get("location") ?? "")).text();
    expect(page).toContain("投票成功");
  });

  test("likes are refused in a campaign that has none", async () => {
    const voter = service().voter();
    await voter.arrive();
    expect(await codeOf(await voter.like())).toBe("closed");
  });
});

test.each(["openapi", "zui-mei/audit/campaign.json", "zui-mei/audit/acts.json"])(
  "%s is sent once to whoever keeps it",
  async (path) => {
    const voter = aService().voter();
    const first = await voter.send(`/vote/${path}`);
    const tag = first.headers.get("etag") ?? "";
    expect([first.status, tag.length > 8]).toEqual([200, true]);
    const again = await voter.send(`/vote/${path}`, { headers: { "if-none-match": tag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    const other = await voter.send(`/vote/${path}`, { headers: { "if-none-match": '"x"' } });
    expect(other.status).toBe(200);
  },
);

test("what this voter may still do has no tag: nobody keeps it", async () => {
  const voter = aService().voter();
  await voter.arrive();
  expect((await voter.get("")).headers.get("etag")).toBeNull();
});

describe("V33 counts", () => {
  test("answer 304 until a vote changes them", async () => {
    const voter = aService().voter();
    await voter.arrive();
    const tag = (await voter.get("/counts")).headers.get("etag") ?? "";
    const ask = () =>
      voter.send("/vote/zui-mei/counts", { headers: { "if-none-match": `W/${tag}` } });
    expect((await ask()).status).toBe(304);
    await voter.like();
    expect((await ask()).status).toBe(200);
  });

  test("hidden counts are not in any answer until the result is out", async () => {
    const rules = likeRules({ countsShown: { mode: "hidden" } });
    const { voter: newVoter } = aService(aFrozen({ rules }));
    const voter = newVoter();
    await voter.arrive();
    expect(await (await voter.like()).json()).not.toHaveProperty("likes");
    expect(await (await voter.get("/counts")).json()).toEqual({
      campaign: "zui-mei",
      shown: "hidden",
      candidates: [],
    });
  });

  test("interval counts stand as of the last full interval", async () => {
    const rules = likeRules({ countsShown: { mode: "interval", minutes: 5 } });
    const { voter: newVoter } = aService(aFrozen({ rules }));
    const voter = newVoter();
    await voter.arrive();
    await voter.like({ candidate: 1 });
    const response = await voter.get("/counts");
    const counts = countsWire.parse(await response.json());
    expect(counts).toMatchObject({ shown: "interval", asOf: "2026-11-21T04:00:00.000Z" });
    expect(counts.candidates[0]).toEqual({ number: 1, likes: 0, ballots: 0 });
    expect(response.headers.get("cache-control")).toMatch(/max-age=(299|300|298),/);
  });
});

describe("addresses", () => {
  test.each([
    ["/vote/nowhere", "GET", 404, "unknown-campaign"],
    ["/vote/zui-mei/elsewhere", "GET", 404, "not-found"],
    ["/vote/Zui%20Mei", "GET", 404, "not-found"],
    ["/vote/zui-mei/likes", "GET", 405, "wrong-method"],
    ["/vote/zui-mei/counts", "POST", 405, "wrong-method"],
  ])("%s by %s answers %i", async (path, method, status, code) => {
    const voter = aService().voter();
    const response = await voter.send(path, { method });
    expect([response.status, await codeOf(response)]).toEqual([status, code]);
  });

  test("openapi describes every address with its schemas and refusals", async () => {
    const response = await aService().voter().send("/vote/openapi");
    const { paths } = await response.json();
    const likes = paths["/vote/{campaign}/likes"].post;
    expect(likes.requestBody.content["application/json"].schema.required).toEqual([
      "candidate",
      "key",
    ]);
    expect(likes.responses["409"].description).toContain("day-quota-used：今天的点赞次数已用完");
    expect(Object.keys(paths)).toHaveLength(15);
  });

  test("health is 200 with the ledger's clock, and 503 without", async () => {
    const voter = aService().voter();
    expect(await (await voter.send("/vote/health")).json()).toMatchObject({ status: "ok" });
    const now = async () => {
      throw new LedgerUnavailable("away");
    };
    const sick = aService(aFrozen(), { now }).voter();
    expect((await sick.send("/vote/health")).status).toBe(503);
  });
});
