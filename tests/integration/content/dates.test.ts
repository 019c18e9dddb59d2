import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wording } from "#content/wording.ts";
import { aPublishableNewsItem } from "#tests/factories/newsItems.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { sendSigned } from "#tests/harness/signedOff.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom?.close());

const send = (method: string, address: string, body: object) =>
  sendSigned(newsroom, method, address, { as: newsroom.as("editor"), body });
const docOf = ({ body }: { body: Record<string, unknown> }) =>
  body.doc as Record<string, unknown> & { id: number };
const ahead = "2999-12-15T12:00:00.000Z";
const right = "2026-07-15T01:00:00.000Z";
const live = () => ({ ...aPublishableNewsItem(), _status: "published" });

describe("dates that order the site, over REST", () => {
  it.each(["2999-12-15T12:00:00.000Z", "0203-12-15T12:00:00.000Z"])(
    "C26 refuse a text that came out on %s",
    async (publishedAt) => {
      const answer = await send("POST", "/news", { ...live(), publishedAt });
      expect(answer.status).toBe(400);
      expect(JSON.stringify(answer.body)).toContain(wording.problems.publishedAt);
    },
  );

  it("C15 keep the time of a text whose date somebody emptied, in a draft and when it is published", async () => {
    const publishedAt = "2023-07-15T01:00:00.000Z";
    const { id } = docOf(await send("POST", "/news", { ...live(), publishedAt }));
    const draft = await send("PATCH", `/news/${id}?draft=true`, { publishedAt: null });
    expect(docOf(draft).publishedAt).toBe(publishedAt);
    const again = await send("PATCH", `/news/${id}`, { publishedAt: null, _status: "published" });
    expect(docOf(again).publishedAt).toBe(publishedAt);
  });

  it("C15 let nobody below 部门主任 give a live text another date, in a draft or at once", async () => {
    const publishedAt = "2023-07-15T01:00:00.000Z";
    const { id } = docOf(await send("POST", "/news", { ...live(), publishedAt }));
    const given = { publishedAt: right };
    for (const [address, body] of [
      [`/news/${id}?draft=true`, given],
      [`/news/${id}?draft=true&autosave=true`, given],
      [`/news/${id}`, { ...given, _status: "published" }],
    ] as const) {
      const answer = await send("PATCH", address, body);
      expect([answer.status, JSON.stringify(answer.body)]).toEqual([
        403,
        expect.stringContaining(wording.liveDate),
      ]);
    }
    const same = await send("PATCH", `/news/${id}?draft=true`, { publishedAt, deck: "改一下" });
    expect(same.status).toBe(200);
    const director = { as: newsroom.as("director"), body: given };
    const moved = await newsroom.cms.rest("PATCH", `/news/${id}?draft=true`, director);
    expect(moved.status).toBe(200);
    const answer = await send("PATCH", `/news/${id}`, { _status: "published" });
    expect([answer.status, docOf(answer).publishedAt]).toEqual([200, right]);
  });

  it.each([
    ["leaves the date alone", {}, "now"],
    ["sends the date back", { publishedAt: ahead }, "now"],
    ["empties the date", { publishedAt: null }, "now"],
    ["gives the right date", { publishedAt: right }, right],
  ])("C36 put a text right that a clock ahead dated, for who %s", async (_, change, expected) => {
    const began = new Date().toISOString();
    const { id } = docOf(await send("POST", "/news", live()));
    const { drizzle } = newsroom.payload.db;
    const dates = (prefix: string) =>
      `${prefix}published_at = '${ahead}', ${prefix}revised_at = '${ahead}'`;
    await drizzle.execute(`UPDATE news SET ${dates("")} WHERE id = ${id}`);
    await drizzle.execute(`UPDATE _news_v SET ${dates("version_")} WHERE parent_id = ${id}`);
    const draft = await send("PATCH", `/news/${id}?draft=true`, { ...change, deck: "改一下" });
    expect(draft.status).toBe(200);
    const answer = await send("PATCH", `/news/${id}`, { ...change, _status: "published" });
    expect(answer.status).toBe(200);
    const { publishedAt, revisedAt } = docOf(answer);
    const now = new Date().toISOString();
    const isNow = (at: unknown) => String(at) >= began && String(at) <= now;
    expect(expected === "now" ? isNow(publishedAt) : publishedAt === expected).toBe(true);
    expect(isNow(revisedAt)).toBe(true);
  });

  it("C26 refuse a correction of tomorrow", async () => {
    const { id } = docOf(await send("POST", "/news", live()));
    const correction = { story: { relationTo: "news", value: id }, wrong: "误", right: "正" };
    const answer = await send("POST", "/corrections", {
      ...correction,
      _status: "published",
      at: new Date(Date.now() + 86_400_000).toISOString(),
    });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain(wording.problems.correctionAt);
  });
});
