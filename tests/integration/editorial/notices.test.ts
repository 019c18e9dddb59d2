import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noticeRound } from "#editorial/notices/noticeRound.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { signersOf } from "#tests/harness/signedOff.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

const eight = Date.parse("2026-11-29T00:00:00Z");
const nine = Date.parse("2026-11-29T01:30:00Z");

describe("X1 to X4: the newsroom is told what waits", () => {
  it("once, without a word of the text, and again after a failure", async () => {
    const { cms, payload } = newsroom;
    const told: string[] = [];
    const round = (now: number, tell?: () => Promise<void>) =>
      noticeRound({
        pool: payload.db.pool,
        tell: tell ?? (async (text) => void told.push(text)),
        address: "https://admin.example.cn/admin",
        now,
      });
    await round(eight);
    expect(told).toEqual([]);

    const people = await signersOf(newsroom);
    const { id } = await newsroom.write("cases", {});
    const path = `/cases/${id}/review`;
    const { hash } = (await cms.rest("GET", path, { as: people.hands })).body;
    await cms.rest("POST", path, { as: people.hands, body: { kind: "submit", hash, note: "" } });
    const countOf = async (as: string) =>
      (await cms.rest("GET", "/inbox-count", { as })).body.count;
    expect(await countOf(people.first)).toBe(1);
    expect(await countOf(people.hands)).toBe(0);

    await expect(round(eight, () => Promise.reject(new Error("away")))).rejects.toThrow("away");
    await round(eight);
    await round(eight);
    expect(told).toEqual([
      "实格：待初审·一校 1 篇。请到工作台处理：https://admin.example.cn/admin",
    ]);
    await round(nine);
    await round(nine);
    expect(told.slice(1)).toEqual([
      "实格每日小结：待初审·一校 1 篇。请到工作台处理：https://admin.example.cn/admin",
    ]);

    const back = { kind: "return", returnClass: "fact", note: "再核" };
    await cms.rest("POST", path, { as: people.first, body: back });
    expect(await countOf(people.hands)).toBe(1);
    expect(await countOf(people.first)).toBe(0);
    expect((await cms.rest("GET", "/inbox-count", {})).status).toBe(403);
  });
});
