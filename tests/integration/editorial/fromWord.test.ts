import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { sql } from "@payloadcms/db-postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { forgetOriginals } from "#editorial/fromWord/forgetOriginals.ts";
import type { WordReading } from "#editorial/fromWord/wordReading.ts";
import type { WordView } from "#editorial/fromWord/wordView.ts";
import { wordWording } from "#intake/word/wording.ts";
import type { Actor } from "#people/roles.ts";
import { openPrivateFiles } from "#storage/openPrivateFiles.ts";
import { hostile } from "#tests/factories/word/hostile.ts";
import { more } from "#tests/factories/word/sampleParts.ts";
import { storyFile } from "#tests/factories/word/storyFile.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { restDoor } from "#tests/harness/restDoor.ts";

let room: Newsroom;
let door: ReturnType<typeof restDoor>;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-word-"));
  process.env.GRIDPRESS_DATA_DIR = folder;
  room = await openNewsroom();
  door = restDoor(room);
});
afterAll(async () => {
  await room?.close();
  await rm(folder, { recursive: true, force: true });
});

type Body = { id?: number; errors?: { message: string }[] } & Partial<WordReading & WordView>;

const send = async (
  actor: Actor,
  at: string,
  file: Buffer,
  asked: object,
  headers: Record<string, string> = {},
) => {
  const body = new FormData();
  body.set("file", new File([new Uint8Array(file)], "花坛.docx"));
  body.set("asked", JSON.stringify(asked));
  const response = await door.send(actor, { method: "POST", path: at, body, headers });
  const json = (await response.json()) as Body;
  return { status: response.status, json, message: json.errors?.[0]?.message ?? "" };
};
const viewOf = async (collection: string, id: number, actor: Actor = "editor") => {
  const response = await door.send(actor, { method: "GET", path: `/${collection}/${id}/word` });
  return { status: response.status, view: (await response.json()) as WordView };
};
const draftOf = (collection: "cases" | "news", id: number) =>
  room.payload.findByID({ collection, id, draft: true, depth: 0 });

const part = "word/media/image1.jpeg";
const pictures = [
  { part, alt: "居民在花坛边浇水", caption: "图为居民在花坛边浇水", credit: "陶瑾 摄" },
];
const take = (sha256: string, more: object = {}) => ({
  ...{ decided: [], sha256, headline: "院落里的微花坛", takesBody: true, pictures },
  ...more,
});
const decide = (reading: Partial<WordReading>, choice: "accept" | "reject") =>
  (reading.changes ?? []).map(({ number }) => ({ number, choice }));

describe("Z11: looking at a document", () => {
  it("shows what was read, what it means and what does not come along, and keeps nothing", async () => {
    const { status, json } = await send("reporter", "/cases/word/reading", await storyFile(), {
      decided: [],
    });
    expect(status).toBe(200);
    expect(json.story).toMatchObject({
      headline: "院落里的微花坛",
      credits: [{ role: "correspondent", names: ["李高扬", "陶瑾"] }],
    });
    expect(json.original?.length).toBeGreaterThan(5);
    expect(json.pictures?.[0]?.thumbnail).toMatch(/^data:image\/jpeg;base64,/);
    expect(json.story?.contacts.length).toBeGreaterThan(0);
    expect((await room.payload.count({ collection: "cases" })).totalDocs).toBe(0);
    expect((await room.payload.count({ collection: "media" })).totalDocs).toBe(0);
  });

  it("reads again with each change taken as decided", async () => {
    const file = await storyFile({ change: true });
    const first = (await send("editor", "/news/word/reading", file, { decided: [] })).json;
    const decided = decide(first, "reject");
    const { json } = await send("editor", "/news/word/reading", file, { decided });
    const said = JSON.stringify(json.story);
    expect(said).toContain("原来的话。");
    expect(said).not.toContain("改后的话。");
  });

  it.each(hostile().filter(({ reason }) => ["bomb", "macros", "doctype"].includes(reason)))(
    "refuses in words: $name",
    async ({ bytes, reason }) => {
      const { status, message } = await send("editor", "/cases/word/reading", bytes, {
        decided: [],
      });
      expect([status, message]).toEqual([400, wordWording.refusals[reason]]);
    },
  );

  it("refuses what is no form in words", async () => {
    const sent = { method: "POST", path: "/cases/word/reading", body: "nothing" };
    const response = await door.send("editor", sent);
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(/请重新选择/);
  });
});

describe("Z12: who may", () => {
  it("makes drafts of the kinds that the account writes, and of no other", async () => {
    const file = await storyFile();
    for (const actor of ["correspondent", "juror", "public"] as const)
      for (const at of ["/interviews/word/reading", "/interviews/word"])
        expect((await send(actor, at, file, { decided: [] })).status, `${actor} ${at}`).toBe(403);
    const { id } = await room.write("news", { by: "editor" });
    expect((await send("reporter", `/news/${id}/word`, file, { decided: [] })).status).toBe(403);
    expect((await viewOf("news", id, "reporter")).status).toBe(403);
    const workers = await send("editor", "/workers/word", file, { decided: [] });
    expect(workers.status).toBe(404);
  });
});

describe("Z12 to Z14: a document becomes a draft", () => {
  it("with its text, its picture in the library and the original kept privately", async () => {
    const file = await storyFile();
    const { json } = await send("reporter", "/cases/word/reading", file, { decided: [] });
    const sha256 = json.sha256 ?? "";
    const credits = json.story?.credits;
    const made = await send("reporter", "/cases/word", file, take(sha256, { credits }));
    expect([made.status, made.message]).toEqual([200, ""]);
    const id = made.json.id ?? 0;
    const draft = await draftOf("cases", id);
    expect(draft).toMatchObject({ headline: "院落里的微花坛", _status: "draft" });
    expect(draft.credits).toMatchObject([{ role: "correspondent", names: ["李高扬", "陶瑾"] }]);
    const text = JSON.stringify(draft.body);
    expect(text).toContain("小区处理问题的办法是一个闭环");
    expect(text).not.toContain("13800138000");
    const { docs } = await room.payload.find({ collection: "media", depth: 0 });
    expect(docs).toMatchObject([{ alt: "居民在花坛边浇水", credit: "陶瑾 摄" }]);
    expect(text).toContain(`"picture":${docs[0]?.id}`);

    const { view } = await viewOf("cases", id, "reporter");
    expect(view.originals).toMatchObject([{ sha256, name: "花坛.docx", kind: "docx" }]);
    expect(await readFile(path.join(folder, "originals", sha256))).toEqual(file);
    const at = `/cases/${id}/word/originals/${view.originals[0]?.id}`;
    const original = await door.send("reporter", { method: "GET", path: at });
    expect(original.headers.get("Content-Disposition")).toMatch(/^attachment/);
    expect(Buffer.from(await original.arrayBuffer())).toEqual(file);
    const drizzle = room.payload.db.drizzle;
    await expect(drizzle.execute(sql`DELETE FROM editorial.word_originals`)).rejects.toThrow();
  });

  it("with no name in the library that somebody gave the picture on a phone", async () => {
    const file = await storyFile({ photo: "media/zhangsan13800138000.jpeg" });
    const { json } = await send("editor", "/news/word/reading", file, { decided: [] });
    const named = pictures.map((one) => ({ ...one, part: "word/media/zhangsan13800138000.jpeg" }));
    const made = await send("editor", "/news/word", file, {
      ...take(json.sha256 ?? "", { pictures: named }),
    });
    expect([made.status, made.message]).toEqual([200, ""]);
    const { docs } = await room.payload.find({ collection: "media", depth: 0, sort: "-id" });
    expect(docs[0]?.sentName).toBe("word-1.jpg");
  });

  it("only once all changes are decided, and as they were", async () => {
    const file = await storyFile({ change: true });
    const { json } = await send("editor", "/news/word/reading", file, { decided: [] });
    const asked = take(json.sha256 ?? "", { pictures: [] });
    const refused = await send("editor", "/news/word", file, asked);
    expect([refused.status, refused.message]).toEqual([400, "还有 2 处修订没有决定接受还是拒绝。"]);
    const decided = decide(json, "reject");
    const made = await send("editor", "/news/word", file, { ...asked, decided });
    const draft = await draftOf("news", made.json.id ?? 0);
    expect(JSON.stringify(draft.body)).toContain("原来的话。");
  });

  it("or nothing at all, when a picture is not said in words", async () => {
    const file = await storyFile();
    const { json } = await send("editor", "/news/word/reading", file, { decided: [] });
    const before = (await room.payload.count({ collection: "news" })).totalDocs;
    const wordless = [{ ...pictures[0], alt: "图片" }];
    const asked = take(json.sha256 ?? "", { pictures: wordless });
    const { status, message } = await send("editor", "/news/word", file, asked);
    expect(status).toBe(400);
    expect(message).toMatch(/^第 1 张图片：/);
    expect((await room.payload.count({ collection: "news" })).totalDocs).toBe(before);
  });
});

describe("Z13: a document goes into a draft", () => {
  it("where it replaces what was chosen alone, and what stood stays as a version", async () => {
    const { id } = await room.write("news", { by: "reporter" });
    const stood = await draftOf("news", id);
    const autosave = `/news/${id}?draft=true&autosave=true`;
    await room.cms.rest("PATCH", autosave, {
      ...{ as: room.as("reporter"), body: { deck: "刚写的副题" } },
    });
    const { view } = await viewOf("news", id, "reporter");
    expect(view.stands).toMatchObject({ headline: stood.headline, deck: "刚写的副题" });
    const file = await storyFile();
    const { json } = await send("reporter", `/news/${id}/word/reading`, file, { decided: [] });
    const asked = take(json.sha256 ?? "", { headline: undefined, deck: "Word 里的副题" });
    const none = await send("reporter", `/news/${id}/word`, file, asked);
    expect([none.status, none.message]).toEqual([400, expect.stringContaining("刷新")]);
    const base = { "X-Gridpress-Base": view.base };
    const done = await send("reporter", `/news/${id}/word`, file, asked, base);
    expect([done.status, done.message]).toEqual([200, ""]);
    const now = await draftOf("news", id);
    expect(now).toMatchObject({ headline: stood.headline, deck: "Word 里的副题" });
    const where = { parent: { equals: id } };
    const { docs } = await room.payload.findVersions({ collection: "news", where });
    expect(docs.map(({ version }) => version.deck)).toContain("刚写的副题");
  });

  it("and not when somebody saved meanwhile: 409, with nothing changed", async () => {
    const { id } = await room.write("news", { by: "editor" });
    const { view } = await viewOf("news", id);
    const change = { as: room.as("chief-editor"), body: { deck: "总编改的" } };
    await room.cms.rest("PATCH", `/news/${id}?draft=true`, change);
    const file = await storyFile();
    const { json } = await send("editor", `/news/${id}/word/reading`, file, { decided: [] });
    const asked = take(json.sha256 ?? "", { deck: "Word 里的副题" });
    const base = { "X-Gridpress-Base": view.base };
    const before = (await room.payload.count({ collection: "media" })).totalDocs;
    const { status } = await send("editor", `/news/${id}/word`, file, asked, base);
    expect(status).toBe(409);
    expect(await draftOf("news", id)).toMatchObject({ deck: "总编改的" });
    expect((await viewOf("news", id)).view.originals).toEqual([]);
    expect((await room.payload.count({ collection: "media" })).totalDocs).toBe(before);
  });

  it("Z15 or behind the body that stands, with its comments as comments at their words", async () => {
    const { id } = await room.write("news", { by: "reporter" });
    const { view } = await viewOf("news", id, "reporter");
    const file = await storyFile({ comment: "这里要核实" });
    const { json } = await send("reporter", `/news/${id}/word/reading`, file, { decided: [] });
    const asked = take(json.sha256 ?? "", { headline: undefined, isAppended: true });
    const base = { "X-Gridpress-Base": view.base };
    const done = await send("reporter", `/news/${id}/word`, file, asked, base);
    expect([done.status, done.message]).toEqual([200, ""]);
    const { body } = await draftOf("news", id);
    const parts = (body?.root.children ?? []) as { type: string; fields?: { id: string } }[];
    expect(JSON.stringify(parts[0])).toContain("正文。");
    expect(parts.length).toBeGreaterThan(3);
    const path = `/news/${id}/comments`;
    const said = await door.send("reporter", { method: "GET", path });
    const { threads } = (await said.json()) as { threads: object[] };
    expect(threads).toHaveLength(1);
    expect(JSON.stringify(threads[0])).toContain("Word 批注（王编辑）：这里要核实");
    // It is found again where it stood.
    expect(JSON.stringify(threads[0])).toContain(more.slice(0, 10));

    // Once more: no block shares its name with another.
    const again = { "X-Gridpress-Base": (await viewOf("news", id, "reporter")).view.base };
    expect((await send("reporter", `/news/${id}/word`, file, asked, again)).status).toBe(200);
    const twice = (await draftOf("news", id)).body?.root.children as typeof parts;
    const ids = twice.flatMap(({ fields }) => fields?.id ?? []);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
  });
});

describe("Z16: the document itself", () => {
  it("goes with its draft, stays for another one of the same bytes, and leaves a record", async () => {
    const file = await storyFile({ comment: "只在这一份里。" });
    const made: number[] = [];
    for (const actor of ["reporter", "editor"] as const) {
      const looked = await send(actor, "/news/word/reading", file, { decided: [] });
      const { json } = await send(actor, "/news/word", file, take(String(looked.json.sha256)));
      made.push(Number(json.id));
    }
    const sha256 = createHash("sha256").update(file).digest("hex");
    const [first = 0, second = 0] = made;
    const isThere = () => openPrivateFiles("originals").has(sha256);
    const before = await forgetOriginals(room.payload);
    await room.payload.delete({ collection: "news", id: first, trash: true });
    expect(await forgetOriginals(room.payload)).toBe(1);
    expect([before, await isThere()]).toEqual([0, true]);
    await room.payload.delete({ collection: "news", id: second, trash: true });
    expect(await forgetOriginals(room.payload)).toBe(1);
    expect(await isThere()).toBe(false);
    const { rows } = await room.payload.db.drizzle.execute(
      sql`SELECT collection, document, why FROM editorial.destroyed_originals ORDER BY id`,
    );
    expect(rows).toEqual(
      made.map((id) => ({ collection: "news", document: String(id), why: "destroyed" })),
    );
    await expect(
      room.payload.db.drizzle.execute(sql`DELETE FROM editorial.destroyed_originals`),
    ).rejects.toThrow();
  });
});
