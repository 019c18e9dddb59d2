import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WordReading } from "#editorial/fromWord/wordReading.ts";
import { postgresIntakeDoor } from "#intake/postgresIntakeDoor.ts";
import type { Recommendation } from "#intake/recommendation.wire.ts";
import type { Actor } from "#people/roles.ts";
import { openPrivateFiles } from "#storage/openPrivateFiles.ts";
import { aSubmission } from "#tests/factories/recommendations.ts";
import { aPhonePhoto } from "#tests/factories/uploads.ts";
import { storyFile } from "#tests/factories/word/storyFile.ts";
import { wordFile } from "#tests/factories/word/wordFile.ts";
import { p, r, tableOf } from "#tests/factories/word/wordXml.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { openPool } from "#tests/harness/openPool.ts";
import { restDoor } from "#tests/harness/restDoor.ts";

let newsroom: Newsroom;
let web: pg.Pool;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-intake-word-"));
  process.env.GRIDPRESS_DATA_DIR = folder;
  newsroom = await openNewsroom();
  web = openPool(String(process.env.VOTING_DATABASE_URL));
});
afterAll(async () => {
  await web.end();
  await newsroom.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = (as: Exclude<Actor, "reader">, at: string, body?: object) =>
  newsroom.cms.rest(body ? "POST" : "GET", at, { as: newsroom.as(as), ...(body && { body }) });

async function keep(bytes: Buffer) {
  const hash = createHash("sha256").update(bytes).digest("hex");
  await openPrivateFiles("intake").put(hash, bytes);
  return { hash, bytes: bytes.length };
}

/** A recommendation with a photograph and a document. */
async function filed(more: Partial<Recommendation> = {}) {
  const document = await keep(await storyFile({ comment: "请核对人名。" }));
  const photo = await keep(await aPhonePhoto(640, 480));
  const submission = aSubmission();
  const { number } = await postgresIntakeDoor(web).file({
    ...submission,
    form: {
      ...submission.form,
      place: { text: "510107001街道某社区" },
      files: [
        { ...photo, kind: "jpeg", name: "菜园.jpg", caption: "浇水", by: "", agreed: "nobody" },
        { ...document, kind: "docx", name: "花坛.docx", caption: "", by: "", agreed: "nobody" },
      ],
      ...more,
    },
  });
  return { number, hash: document.hash };
}

const part = "word/media/image1.jpeg";
const taken = (sha256: string) => ({
  ...{ decided: [], sha256, headline: "院落里的微花坛", takesBody: true },
  credits: [{ role: "correspondent", names: ["李高扬", "陶瑾"] }],
  pictures: [{ part, alt: "居民在花坛边浇水", caption: "图为居民在花坛边浇水", credit: "" }],
});
const drafts = async () => (await newsroom.payload.count({ collection: "cases" })).totalDocs;

describe("O22: a document from Word that came along", () => {
  it("is looked at in the register, with nothing kept, and becomes the draft with what else was sent", async () => {
    const { number, hash } = await filed();
    const looked = await ask("editor", `/intake/${number}/word`, { hash, decided: [] });
    const reading = looked.body as unknown as WordReading;
    expect(looked.status).toBe(200);
    expect(reading.story.headline).toBe("院落里的微花坛");
    expect(reading.losses).toContainEqual(expect.objectContaining({ kind: "comment" }));
    expect(await drafts()).toBe(0);
    expect((await newsroom.payload.count({ collection: "media" })).totalDocs).toBe(0);

    const made = await ask("editor", `/intake/${number}/draft`, { word: taken(hash) });
    expect(made.status, JSON.stringify(made.body)).toBe(200);
    expect(made.body.left).toEqual([]);
    const id = Number(made.body.id);
    const draft = await newsroom.payload.findByID({ collection: "cases", id, draft: true });
    expect(draft).toMatchObject({
      headline: "院落里的微花坛",
      places: [{ code: "510107001" }],
      credits: [{ role: "correspondent", names: ["李高扬", "陶瑾"] }],
    });
    const body = JSON.stringify(draft.body);
    // The document's picture, and the one that was sent beside it.
    expect(body.match(/"blockType":"picture"/g)).toHaveLength(2);
    expect(body).not.toContain("收成分给独居老人");

    const view = await ask("editor", `/cases/${id}/recommendation`);
    expect(JSON.stringify(view.body)).toContain(number);
    const word = await ask("editor", `/cases/${id}/word`);
    expect(word.body.originals).toMatchObject([{ name: `${number}.docx`, sha256: hash }]);
    const comments = await ask("editor", `/cases/${id}/comments`);
    expect(JSON.stringify(comments.body)).toContain("请核对人名。");

    // Asked again it opens the one that is there.
    const again = await ask("editor", `/intake/${number}/draft`, { word: taken(hash) });
    expect(again.body).toMatchObject({ id, isNew: false });
  });

  it("gives the draft no way to reach anybody, wherever in it that stands", async () => {
    const bytes = wordFile({
      beside: [],
      body: [
        p("院落里的微花坛", { size: 44, align: "center" }),
        p([
          r("花坛是居民自己种的，认领请打"),
          r("1380000", { bold: true }),
          r("1234，随时都可以。"),
        ]),
        p("联系人：王芳，电话：028-86969380"),
        p("加微信 flower_2026 的邻居已经有三十多户，每周六上午一起浇水，其他人也来看。"),
        tableOf([
          ["姓名", "联系电话"],
          ["李建国", "86969380"],
        ]),
        p("花开的时候，整条街道的人都来看，孩子们给每一盆花写了名字，挂在院墙上。"),
      ].join(""),
    });
    const document = await keep(bytes);
    const { number } = await filed({
      files: [
        { ...document, kind: "docx", name: "花坛.docx", caption: "", by: "", agreed: "nobody" },
      ],
    });
    const { hash } = document;
    const looked = await ask("editor", `/intake/${number}/word`, { hash, decided: [] });
    const { story } = looked.body as unknown as WordReading;
    expect(JSON.stringify(story.body)).not.toMatch(/1380000|1234|86969380|flower_2026|王芳/);
    expect(story.contacts).toContainEqual({ label: "联系人", value: "王芳" });

    const word = { ...taken(hash), deck: "详询13800001234", pictures: [] };
    const made = await ask("editor", `/intake/${number}/draft`, { word });
    expect(made.body.left).toContainEqual(expect.stringContaining("电话"));
    const id = Number(made.body.id);
    const draft = await newsroom.payload.findByID({ collection: "cases", id, draft: true });
    const kept = JSON.stringify(draft);
    expect(kept).not.toMatch(/1380000|1234|86969380|flower_2026|王芳/);
    expect(kept).toContain('"text":"（号码已隐去）"');
    expect(kept).toContain("李建国");

    // Nor by the tab “Word 稿” of the draft.
    const later = async (at: string, asked: object) => {
      const body = new FormData();
      body.set("file", new File([new Uint8Array(bytes)], "花坛.docx"));
      body.set("asked", JSON.stringify(asked));
      const sent = { method: "POST", path: `/cases/${id}/${at}`, body };
      const headers = { "X-Gridpress-Base": String(draft.updatedAt) };
      return (await restDoor(newsroom).send("editor", { ...sent, headers })).json();
    };
    const again = (await later("word/reading", { decided: [] })) as WordReading;
    expect(JSON.stringify(again.story.body)).not.toContain("flower_2026");
    const { headline: _, ...body } = { ...word, isAppended: true };
    expect(await later("word", body)).toMatchObject({ id });
    const both = await newsroom.payload.findByID({ collection: "cases", id, draft: true });
    expect(JSON.stringify(both).match(/李建国/g)).toHaveLength(2);
    expect(JSON.stringify(both)).not.toMatch(/1380000|1234|86969380|flower_2026|王芳/);
  });

  it("is taken over by nobody else, from no other recommendation, and not into a person's profile", async () => {
    const { number, hash } = await filed();
    const { number: other } = await filed({ files: [] });
    const before = await drafts();
    expect((await ask("reporter", `/intake/${number}/word`, { hash, decided: [] })).status).toBe(
      403,
    );
    expect((await ask("editor", `/intake/${other}/word`, { hash, decided: [] })).status).toBe(404);
    expect((await ask("editor", `/intake/${other}/draft`, { word: taken(hash) })).status).toBe(404);
    const person = await filed({ kind: "person", title: "网格员李建国" });
    const asProfile = await ask("editor", `/intake/${person.number}/draft`, { word: taken(hash) });
    expect(asProfile.status).toBe(409);
    // What is wrong with the proposal leaves nothing behind.
    const unsaid = { ...taken(hash), pictures: [{ part, alt: "", caption: "", credit: "" }] };
    const refused = await ask("editor", `/intake/${number}/draft`, { word: unsaid });
    expect(refused.status).toBe(400);
    expect(await drafts()).toBe(before);
  });
});
