import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { provenPagesWire } from "#release/proof/proof.wire.ts";
import { addProof, dueProofs, saveProof, settlePurges } from "#release/proof/proofStore.ts";
import { progressOfRelease } from "#release/proof/readProgress.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";

let newsroom: Newsroom;
const at = new Date("2026-11-29T04:00:00.000Z");

beforeAll(async () => {
  Object.assign(process.env, {
    SITE_ORIGIN: "https://grid.example.cn",
    CDN_PROVIDER: "aliyun",
    CDN_SECRET_ID: "AKIDtest",
    CDN_SECRET_KEY: "cdn-secret-key",
  });
  newsroom = await openNewsroom();
});
afterAll(() => newsroom?.close());

const query = async (text: string, values: unknown[] = []) =>
  (await newsroom.payload.db.pool.query(text, values)).rows;
const record = (number: number, data: object) =>
  newsroom.payload.create({
    collection: "releases",
    data: { number, cause: "测试", state: "live", ...data },
  });
const begin = async (release: number) => {
  const { pool } = newsroom.payload.db;
  await addProof(pool, { release, pages: [{ address: "/", why: "witness" }], at });
};
const prove = async (release: number) => {
  const { pool } = newsroom.payload.db;
  const proof = (await dueProofs(pool, at)).find((one) => one.release === release);
  await saveProof(pool, {
    ...(proof ?? expect.fail("nothing is due")),
    pages: [{ address: "/", why: "witness", live: at.toISOString(), proven: at.toISOString() }],
    ...{ live: at, proven: at },
  });
};
const words = async (release: number) =>
  (await progressOfRelease(newsroom.payload.db.pool, release))?.steps.map((step) => step.words);

describe("how far a change is (E1)", () => {
  it("is told to who may read the document, and to nobody else", async () => {
    const { id } = await newsroom.write("news", { live: true });
    const draft = await newsroom.write("news", { by: "editor" });
    const ask = (as: string | undefined, document: number | string, subject = "news") =>
      newsroom.cms.rest("GET", `/releases/progress/${subject}/${document}`, { as });
    const told = await ask(newsroom.as("editor"), id);
    expect(told).toMatchObject({ status: 200, body: { now: { words: "正在生成" } } });
    expect((await ask(undefined, id)).status).toBe(403);
    expect((await ask(newsroom.as("correspondent"), draft.id)).status).toBe(404);
    expect((await ask(newsroom.as("editor"), draft.id)).body).toBeNull();
    expect((await ask(newsroom.as("editor"), "-", "front-page")).status).toBe(200);
    for (const nothing of ["0", "x"])
      expect((await ask(newsroom.as("editor"), nothing)).status).toBe(404);
    expect((await ask(newsroom.as("editor"), id, "constructor")).status).toBe(404);
  });

  it("says why the release that should carry it failed", async () => {
    const { id } = await newsroom.write("news", { live: true });
    await record(900, { state: "failed", fault: "space", message: "服务器磁盘已满。" });
    const path = `/releases/progress/news/${id}`;
    const { body } = await newsroom.cms.rest("GET", path, { as: newsroom.as("editor") });
    expect(body).toMatchObject({ now: { words: "生成失败" }, faults: ["服务器磁盘已满。"] });
  });

  it("ends when shared caches have forgotten what they were asked to", async () => {
    await record(901, {});
    await begin(901);
    await prove(901);
    await query(
      `INSERT INTO cdn_tasks (cause, urls, state, due) VALUES ('change', '{u}', 'running', now())`,
    );
    await query(
      `INSERT INTO cdn_asks (url, cause, release, task) SELECT 'u', 'change', 901, id FROM cdn_tasks`,
    );
    await settlePurges(newsroom.payload.db.pool, at);
    expect((await words(901))?.at(-1)).toBe("正在刷新缓存");
    await query("UPDATE cdn_tasks SET state = 'done'");
    await settlePurges(newsroom.payload.db.pool, at);
    expect((await words(901))?.at(-1)).toBe("缓存已刷新");
    const told = await progressOfRelease(newsroom.payload.db.pool, 901);
    expect(told).toMatchObject({ isFinal: true });
    expect(told?.notes).toContain("已刷新，共 1 个网址");
  });
});

describe("proofs (E6)", () => {
  it("are kept of the newest 300 releases", async () => {
    await query("DELETE FROM publishing.proofs");
    await query(`INSERT INTO publishing.proofs (release, made_at, pages, due)
      SELECT n, now(), '[]', now() FROM generate_series(1, 400) n`);
    await begin(401);
    const [kept] = await query(
      "SELECT count(*)::int AS n, min(release) AS least FROM publishing.proofs",
    );
    expect(kept).toEqual({ n: 300, least: 102 });
    const [newest] = await query(
      "SELECT pages FROM publishing.proofs ORDER BY release DESC LIMIT 1",
    );
    expect(provenPagesWire.parse(newest.pages)).toEqual([{ address: "/", why: "witness" }]);
  });
});
