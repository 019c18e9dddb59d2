import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { postgresIntakeDesk } from "#intake/postgresIntakeDesk.ts";
import { postgresIntakeDoor } from "#intake/postgresIntakeDoor.ts";
import type { Role } from "#people/roles.ts";
import { openPrivateFiles } from "#storage/openPrivateFiles.ts";
import { aSubmission } from "#tests/factories/recommendations.ts";
import { aPhonePhoto } from "#tests/factories/uploads.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { openPool } from "#tests/harness/openPool.ts";
import { type OutsideServer, openOutsideServer } from "#tests/harness/outsideServer.ts";

let newsroom: Newsroom;
let web: pg.Pool;
let site: OutsideServer;
let folder: string;
let campaign: { id: number; slug: string };
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-nominees-"));
  process.env.GRIDPRESS_DATA_DIR = folder;
  newsroom = await openNewsroom();
  web = openPool(String(process.env.VOTING_DATABASE_URL));
  site = await openOutsideServer(web);
  const { id } = await newsroom.write("campaigns", { live: true });
  const { slug } = await newsroom.payload.findByID({ collection: "campaigns", id });
  campaign = { id, slug: String(slug) };
});
afterAll(async () => {
  await site.close();
  await web.end();
  await newsroom.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = (role: Role, at: string, body?: object) =>
  newsroom.cms.rest(body ? "POST" : "GET", at, { as: newsroom.as(role), ...(body && { body }) });

let made = 0;
/** Somebody who was nominated with a picture, and the person's name. */
async function nominated() {
  made += 1;
  const photo = await aPhonePhoto(640 + made, 480);
  const hash = createHash("sha256").update(photo).digest("hex");
  await openPrivateFiles("intake").put(hash, photo);
  const picture = { hash, kind: "jpeg" as const, bytes: photo.length, name: "本人.jpg" };
  const name = `何慕${"一二三四五六七八九"[made]}`;
  const submission = aSubmission();
  const { number } = await postgresIntakeDoor(web).file({
    ...submission,
    form: {
      ...submission.form,
      kind: "person",
      title: `${name}（网格员）`,
      story: "她记着每家的难处，有事打13800001234就来，十年没有变过。",
      person: { name, post: "grid-worker" },
      campaign: { slug: campaign.slug, name: "最美网格员" },
      files: [{ ...picture, caption: "在门口", by: "", agreed: "yes" }],
    },
  });
  return { number, name };
}
const verify = (number: string) =>
  ask("editor", `/intake/${number}/verify`, {
    ...{ who: "李记者", how: "到现场看过", day: "2026-11-20", source: "社区台账" },
  });
/** The path of a new link. */
async function link(number: string): Promise<string> {
  const { status, body } = await ask("editor", `/intake/${number}/nominee`, {
    ...{ kind: "make", days: 7 },
  });
  expect(status, JSON.stringify(body)).toBe(200);
  return new URL(String(body.link)).pathname;
}
const yes = { agrees: "yes", portrait: "yes", name: "本人" };
const candidate = (number: string, more: object = {}) =>
  ask("editor", `/intake/${number}/candidate`, { category: "grid-worker", ...more });
const rows = async () =>
  (
    await newsroom.payload.findByID({
      ...{ collection: "campaigns", id: campaign.id, draft: true, depth: 0 },
    })
  ).candidates ?? [];

describe("O46: a nominated person is asked by a link", () => {
  it("after it was verified, reads what is told without ways to reach anybody, and nothing is agreed to unsaid", async () => {
    const { number, name } = await nominated();
    const early = await ask("editor", `/intake/${number}/nominee`, { kind: "make", days: 7 });
    expect(early.status).toBe(409);
    await verify(number);
    const at = await link(number);
    const page = await site.open(at);
    expect(page.status).toBe(200);
    expect(page.html).toContain(name);
    expect(page.html).toContain("十年没有变过");
    expect(page.html).not.toContain("13800001234");
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect(page.headers.get("x-robots-tag")).toContain("noindex");
    expect(page.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");

    const unsaid = await site.answer(at, { name: "", note: "请写全我的名字" });
    expect(unsaid.status).toBe(422);
    expect(unsaid.html).toContain("请写全我的名字");
    expect((await candidate(number)).status).toBe(409);
    expect((await site.answer(at, yes)).status).toBe(200);
  });

  it("leaves no secret behind, opens to nobody else, and ends with revoking and with a withdrawn recommendation", async () => {
    const { number } = await nominated();
    await verify(number);
    const at = await link(number);
    const [id = "", secret = ""] = at.replace("/check/p", "").split(".");
    const closed = (await site.open(`/check/p${id}.${"a".repeat(43)}`)).html;
    expect(closed).toContain("已经失效");
    // It opens no text that somebody checks.
    expect((await site.open(`/check/${id}.${secret}`)).status).toBe(410);
    expect(JSON.stringify(site.lines)).not.toContain(secret);
    const stored = await newsroom.payload.db.pool.query(
      "SELECT l::text AS row FROM intake.nominee_links_of($1) l",
      [number],
    );
    expect(JSON.stringify(stored.rows)).not.toContain(secret);
    await expect(web.query("SELECT FROM intake.nominee_links")).rejects.toThrow(/permission/);
    await ask("editor", `/intake/${number}/nominee`, { kind: "revoke", link: Number(id) });
    expect(await site.open(at)).toMatchObject({ status: 410, html: closed });
    const ended = await site.answer(at, { ...yes, note: "请写全我的名字" });
    expect(ended.status).toBe(410);
    // R39: what was chosen and typed is there to be copied.
    for (const said of ["同意参评", "请写全我的名字"]) expect(ended.html).toContain(said);

    const next = await link(number);
    const decline = { kind: "decline" as const, reason: "thin", sentence: "谢谢。" };
    await postgresIntakeDesk(newsroom.payload.db.pool).act(number, decline, { by: "7", after: 0 });
    expect((await site.answer(next, yes)).status).toBe(410);
    expect(
      (await ask("reporter", `/intake/${number}/nominee`, { kind: "make", days: 7 })).status,
    ).toBe(403);
  });
});

describe("O47: 转为候选人", () => {
  it("adds who agreed to the draft of the campaign, once, with a profile, and the consent stands in the ledger", async () => {
    const { number, name } = await nominated();
    await verify(number);
    await site.answer(await link(number), yes);
    expect((await candidate(number, { category: "nobody" })).status).toBe(409);
    const done = await candidate(number);
    expect(done.status, JSON.stringify(done.body)).toBe(200);
    const worker = Number(done.body.worker);
    const profile = { collection: "workers", id: worker, draft: true } as const;
    expect(await newsroom.payload.findByID(profile)).toMatchObject({ name, _status: "draft" });
    expect(await rows()).toMatchObject([{ worker, number: 1, category: "grid-worker" }]);
    expect((await candidate(number)).body).toMatchObject({ worker, number: 1, isNew: false });
    // Readers have the campaign as it was signed.
    const live = await newsroom.payload.findByID({ collection: "campaigns", id: campaign.id });
    expect(live.candidates ?? []).toEqual([]);

    const second = await nominated();
    await verify(second.number);
    await site.answer(await link(second.number), { ...yes, portrait: "no" });
    expect((await candidate(second.number)).body).toMatchObject({ number: 2, isNew: true });
    expect(await rows()).toHaveLength(2);
    const { docs } = await newsroom.payload.find({
      ...{ collection: "media", where: { portrait: { equals: true } }, depth: 0, limit: 10 },
    });
    const ofNumber = (one: string) => docs.find(({ consent }) => consent?.note?.includes(one));
    // O48: the person's word goes before the sender's.
    expect(ofNumber(number)?.consent).toMatchObject({ person: name, withdrawnOn: null });
    expect(ofNumber(second.number)?.consent?.withdrawnOn).toBeTruthy();
  });

  it("is not done for who declined, took it back, or was not asked, nor when the campaign is open", async () => {
    const { number, name } = await nominated();
    await verify(number);
    const at = await link(number);
    await site.answer(at, { ...yes, agrees: "no" });
    expect((await candidate(number)).status).toBe(409);
    await site.answer(at, yes);
    const { rows: kept } = await newsroom.payload.db.pool.query(
      `SELECT c.id::int, c.person FROM editorial.person_consents c WHERE c.document = $1
        AND NOT EXISTS (SELECT FROM editorial.person_consent_ends e WHERE e.consent = c.id)`,
      [number],
    );
    expect(kept).toMatchObject([{ person: name }]);
    const taken = { collection: "people", id: kept[0]?.id, reason: "本人来电" };
    expect((await ask("editor", "/consents/withdraw", taken)).status).toBe(200);
    expect((await candidate(number)).status).toBe(409);

    await site.answer(at, yes);
    await newsroom.payload.db.pool.query("UPDATE campaigns SET rules_hash = $1 WHERE id = $2", [
      "f".repeat(64),
      campaign.id,
    ]);
    const before = (await rows()).length;
    expect((await candidate(number)).status).toBe(409);
    expect(await rows()).toHaveLength(before);
  });
});
