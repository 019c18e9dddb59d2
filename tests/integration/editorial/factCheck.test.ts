import { sql } from "@payloadcms/db-postgres";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { forgetCopies } from "#editorial/factCheck/forgetCopies.ts";
import type { FactChecksView } from "#editorial/factCheck/readFactChecks.ts";
import type { Slip } from "#editorial/slip/slip.ts";
import type { Role } from "#people/roles.ts";
import { aDrawing } from "#tests/factories/uploads.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { openPool } from "#tests/harness/openPool.ts";
import { type OutsideServer, openOutsideServer } from "#tests/harness/outsideServer.ts";

let newsroom: Newsroom;
let outside: pg.Pool;
let owner: pg.Pool;
let site: OutsideServer;

beforeAll(async () => {
  newsroom = await openNewsroom();
  outside = openPool(String(process.env.VOTING_DATABASE_URL));
  owner = openPool(String(process.env.DATABASE_OWNER_URL));
  site = await openOutsideServer(outside);
});
afterAll(async () => {
  await site.close();
  await owner.end();
  await outside.end();
  await newsroom.close();
});

const wanted = {
  ...{ kind: "make", recipient: "何慕白", unit: "簇桥街道", purpose: "facts", days: 3 },
  people: "何慕白 网格员",
};
const ask = (role: Role, id: number, body?: object) =>
  newsroom.cms.rest(body ? "POST" : "GET", `/cases/${id}/checks`, {
    as: newsroom.as(role),
    ...(body && { body }),
  });
/** The path of a new link. */
const link = async (id: number, more: object = {}) => {
  const { status, body } = await ask("editor", id, { ...wanted, ...more });
  expect(status).toBe(200);
  return new URL((body as unknown as { link: string }).link).pathname;
};
const viewOf = async (id: number) => (await ask("editor", id)).body as unknown as FactChecksView;
const open = (path: string) => site.open(path);
const answer = (path: string, fields: Record<string, string> = {}) =>
  site.answer(path, {
    ...{ rest: "1", "person-1": "right", name: "何慕白", post: "网格员" },
    ...fields,
  });

let drawn = 0;
/** A picture of its own as the cover of a case. */
async function coverOf(id: number, data: object) {
  drawn += 1;
  const bytes = await aDrawing(420 + drawn, 300)
    .jpeg()
    .toBuffer();
  const file = { data: bytes, name: `${drawn}.jpg`, mimetype: "image/jpeg", size: bytes.length };
  const picture = await newsroom.payload.create({ collection: "media", data: data as never, file });
  await newsroom.payload.update({
    ...{ collection: "cases", id, draft: true },
    data: { cover: picture.id } as never,
  });
  return picture;
}

/** As if a link had been made in another year: the owner of the tables alone can say so. */
async function longAgo(number: string | undefined): Promise<void> {
  await owner.query(`
    ALTER TABLE editorial.fact_checks DISABLE TRIGGER USER;
    UPDATE editorial.fact_checks SET at = at - interval '60 days', ends_at = ends_at - interval '60 days' WHERE id = ${Number(number)};
    ALTER TABLE editorial.fact_checks ENABLE TRIGGER USER`);
}

describe("R30 to R34: a text checked by somebody outside", () => {
  it("is opened without an account, answered stretch by stretch, and asked again where it was changed since", async () => {
    const { id } = await newsroom.write("cases", { by: "reporter" });
    const path = await link(id);
    const page = await open(path);
    expect(page.status).toBe(200);
    expect(page.html).toContain("正文。");
    expect(page.html).toContain("仅供何慕白核对");
    expect(page.html).toContain("何慕白　网格员");
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect(page.headers.get("x-robots-tag")).toContain("noindex");
    expect(page.headers.get("referrer-policy")).toBe("no-referrer");
    expect(page.headers.get("x-frame-options")).toBe("DENY");
    // Opening is no receipt.
    expect((await viewOf(id)).lines[0]?.state).toContain("等待答复");

    const unfinished = await answer(path, { name: "", note: "别处都对" });
    expect(unfinished.status).toBe(422);
    expect(unfinished.html).toContain("请写您的姓名");
    expect(unfinished.html).toContain("别处都对");
    expect((await viewOf(id)).lines[0]?.counts).toBe("");

    const done = await answer(path, { "passage-1-text": "题目里的数不对" });
    expect(done.status).toBe(200);
    expect(done.html).toContain("已收到");
    const [line] = (await viewOf(id)).lines;
    expect(line?.state).toContain("何慕白，网格员");
    expect(line?.counts).toContain("有误1段");
    expect(line?.said.join()).toContain("应为：题目里的数不对");
    expect(line?.stale).toEqual([]);

    await newsroom.cms.rest("PATCH", `/cases/${id}?draft=true`, {
      as: newsroom.as("reporter"),
      body: { summary: "另写的提要，和确认时不一样。" },
    });
    expect((await viewOf(id)).lines[0]?.stale.join()).toContain("需再核");
    // Whoever signs reads it, until the same person was asked again.
    const signing = async () => {
      const { body } = await newsroom.cms.rest("GET", `/cases/${id}/review`, {
        as: newsroom.as("director"),
      });
      return JSON.stringify(body.recheck ?? []);
    };
    expect(await signing()).toContain("需再核");
    expect((await answer(await link(id))).status).toBe(200);
    expect(await signing()).toBe("[]");
    expect((await viewOf(id)).lines.flatMap(({ stale }) => stale)).toEqual([]);

    const { body } = await newsroom.cms.rest("GET", `/cases/${id}/slip`, {
      as: newsroom.as("editor"),
    });
    expect((body as unknown as Slip).outside.join()).toContain("何慕白");
  });

  it("is closed to whoever has another link, an old one, or none, and says the same to all", async () => {
    const { id } = await newsroom.write("cases", {});
    const other = await newsroom.write("cases", {});
    const path = await link(id);
    const strange = await link(other.id);
    const [number] = path.replace("/check/", "").split(".");
    const [, secret] = strange.split(".");
    const closed = (await open(`/check/${number}.${secret}`)).html;
    expect(closed).toContain("已经失效");
    expect(closed).not.toContain("正文。");
    expect((await answer(`/check/${number}.${secret}`)).status).toBe(410);

    const [line] = (await viewOf(id)).lines;
    expect((await ask("editor", id, { kind: "revoke", factCheck: line?.id })).status).toBe(200);
    expect(await open(path)).toMatchObject({ status: 410, html: closed });
    expect((await answer(path)).status).toBe(410);
    expect((await viewOf(id)).lines[0]?.state).toBe("已作废");
    // A link of one document is not revoked by way of another.
    const [theirs] = (await viewOf(other.id)).lines;
    await ask("editor", id, { kind: "revoke", factCheck: theirs?.id });
    expect((await open(strange)).status).toBe(200);
  });

  it("R39: gives back what was typed when the link has ended meanwhile, and nothing of the text", async () => {
    const { id } = await newsroom.write("cases", { by: "reporter" });
    const path = await link(id);
    const [line] = (await viewOf(id)).lines;
    await ask("editor", id, { kind: "revoke", factCheck: line?.id });
    const typed = { "passage-1-text": "日期应为十二月", "passage-2": "wrong", note: "我姓贺<b>" };
    const { status, html } = await answer(path, typed);
    expect(status).toBe(410);
    expect(html).toContain('第1处应改成：<span class="rec-text">日期应为十二月');
    expect(html).toContain('第2处：<span class="rec-text">有误');
    expect(html).toContain("我姓贺&lt;b&gt;");
    expect(html).toContain("请复制下来");
    expect(html).not.toContain("正文。");
    // The same of one that never was.
    const [number] = path.replace("/check/", "").split(".");
    expect((await answer(`/check/${number}.${"a".repeat(43)}`, typed)).html).toBe(html);
  });

  it("leaves no secret behind: not in the database, not in the log", async () => {
    const { id } = await newsroom.write("cases", {});
    const path = await link(id);
    const [, secret = ""] = path.split(".");
    await open(path);
    await answer(path);
    expect(JSON.stringify(site.lines)).not.toContain(secret);
    expect(site.lines.some((line) => /^\/check\/\d+$/.test(line.path))).toBe(true);
    const { rows } = await newsroom.payload.db.drizzle.execute(
      sql`SELECT f::text AS row FROM editorial.fact_checks f UNION ALL SELECT e::text FROM editorial.fact_check_events e`,
    );
    expect(JSON.stringify(rows)).not.toContain(secret);
    await expect(outside.query("SELECT FROM editorial.fact_checks")).rejects.toThrow(/permission/);
    await expect(outside.query("SELECT FROM editorial.acts")).rejects.toThrow(/permission/);
  });

  it("is made for those alone who may change it, for a month at most", async () => {
    const { id } = await newsroom.write("cases", { by: "editor" });
    expect((await ask("reporter", id, wanted)).status).toBe(403);
    expect((await ask("reporter", id)).status).toBe(404);
    expect((await ask("editor", id, { ...wanted, days: 31 })).status).toBe(400);
  });

  it("takes twenty answers, and then no more", async () => {
    const { id } = await newsroom.write("cases", {});
    const path = await link(id);
    for (let sent = 0; sent < 20; sent += 1) expect((await answer(path)).status).toBe(200);
    expect((await answer(path)).status).toBe(410);
  });

  it("R37: keeps in the ledger what somebody said of the own portrait, by one click, and once", async () => {
    const { id } = await newsroom.write("cases", { by: "reporter" });
    const picture = await coverOf(id, { alt: "网格员在门口登记" });
    const path = await link(id);
    const [line] = (await viewOf(id)).lines;
    const keep = { kind: "portrait", factCheck: line?.id, picture: 0 };
    expect((await ask("editor", id, keep)).status).toBe(404);
    expect((await answer(path, { "picture-1": "yes" })).status).toBe(200);
    expect((await viewOf(id)).lines[0]?.portraits).toHaveLength(1);
    expect((await ask("reporter", id, keep)).status).toBe(403);
    expect((await ask("editor", id, keep)).status).toBe(200);
    const record = await newsroom.payload.findByID({ collection: "media", id: picture.id });
    expect(record).toMatchObject({
      portrait: true,
      consent: { kind: "electronic", person: "何慕白", note: expect.stringContaining("核稿链接") },
    });
    expect((await ask("editor", id, keep)).status).toBe(409);
  });

  it("R31: asks about a picture that readers do not get yet for want of words, as those of a recommendation", async () => {
    const { id } = await newsroom.write("cases", { by: "reporter" });
    const picture = await coverOf(id, { alt: "网格员在门口" });
    await newsroom.payload.db.updateOne({
      ...{ collection: "media", id: picture.id, data: { alt: "" } },
    });
    const path = await link(id, { purpose: "portraits" });
    const { html } = await open(path);
    expect(html).toContain("照片里有您吗");
    expect(html).toContain("data:image/jpeg");
    expect((await answer(path, { "picture-1": "yes" })).status).toBe(200);
    const [line] = (await viewOf(id)).lines;
    const keep = { kind: "portrait", factCheck: line?.id, picture: 0 };
    expect((await ask("editor", id, keep)).status).toBe(200);
    const record = await newsroom.payload.findByID({ collection: "media", id: picture.id });
    expect(record.consent).toMatchObject({ kind: "electronic", person: "何慕白" });
  });

  it("R31, C42: shows no portrait any more that was taken back since the link was made", async () => {
    const { id } = await newsroom.write("cases", {});
    const consent = { kind: "written", date: new Date(Date.now() - 86_400_000).toISOString() };
    const picture = await coverOf(id, { alt: "网格员在门口敲门", portrait: true, consent });
    const path = await link(id);
    expect((await open(path)).html).toContain("data:image/jpeg");
    const body = { collection: "media", id: picture.id, reason: "本人来电" };
    const done = await newsroom.cms.rest("POST", "/consents/withdraw", {
      as: newsroom.as("editor"),
      body,
    });
    expect(done.status).toBe(200);
    const page = await open(path);
    expect(page.status).toBe(200);
    expect(page.html).not.toContain("data:image/jpeg");
    expect(page.html).toContain("照片里有您吗");
  });

  it("R38: a month after it ended keeps what was said, and nothing of what was shown", async () => {
    const { id } = await newsroom.write("cases", {});
    await coverOf(id, { alt: "网格员在门口敲门" });
    const path = await link(id);
    const standing = await link(id);
    expect((await answer(path, { "picture-1": "no" })).status).toBe(200);
    const contentOf = async (of: string) => {
      const number = of.replace("/check/", "").split(".")[0];
      const { rows } = await newsroom.payload.db.drizzle.execute(
        sql`SELECT content::text AS content FROM editorial.fact_checks WHERE id = ${number}`,
      );
      return String(rows[0]?.content);
    };
    const before = await contentOf(path);
    expect(before).toContain("data:image/jpeg");
    expect(await forgetCopies(newsroom.payload)).toBe(0);

    const number = path.replace("/check/", "").split(".")[0];
    await expect(
      owner.query("UPDATE editorial.fact_checks SET recipient = 'x' WHERE id = $1", [number]),
    ).rejects.toThrow(/append-only/);
    await longAgo(number);
    expect(await forgetCopies(newsroom.payload)).toBe(1);
    expect(await forgetCopies(newsroom.payload)).toBe(0);
    const after = await contentOf(path);
    expect(after).not.toContain("data:image");
    expect(after).not.toContain('"page"');
    expect(await contentOf(standing)).toContain("data:image/jpeg");
    expect((await open(path)).status).toBe(410);
    const line = (await viewOf(id)).lines.find((one) => String(one.id) === number);
    expect(line?.said.join()).toContain("不同意公开");
    expect(line?.counts).toContain("无误");
  });
});
