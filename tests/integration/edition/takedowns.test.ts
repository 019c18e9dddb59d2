import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from "payload";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aLexicalBody, aPublishableNewsItem } from "#tests/factories/newsItems.ts";
import { aDrawing, anUpload } from "#tests/factories/uploads.ts";
import { openTestPayload, type TestPayload } from "#tests/harness/payload.ts";
import { takedownList } from "#web/takedowns/takedownList.ts";

let cms: TestPayload;
let dataDir: string;
let web: pg.Client;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), "gridpress-takedowns-"));
  process.env.GRIDPRESS_DATA_DIR = dataDir;
  cms = await openTestPayload();
  web = new pg.Client({ connectionString: cms.database.votingUrl });
  await web.connect();
});
afterAll(async () => {
  await web?.end();
  await cms?.close();
  await rm(dataDir, { recursive: true, force: true });
});

let told: number;
beforeEach(async () => {
  told = 0;
  web.removeAllListeners("notification").on("notification", () => {
    told += 1;
  });
  await web.query("LISTEN takedowns");
});

/** As `web` sees it, with its own login. */
const listed = async (): Promise<string[]> => {
  const { rows } = await web.query("SELECT path FROM publishing.takedowns ORDER BY path");
  return rows.map((row) => row.path);
};
const digest = async () =>
  (await web.query("SELECT digest FROM publishing.takedowns_digest")).rows[0]?.digest;

let count = 0;
const publish = async (data: object = {}) => {
  count += 1;
  const doc = await cms.payload.create({
    collection: "news",
    data: { ...aPublishableNewsItem(), slug: `story-${count}`, _status: "published", ...data },
  });
  return { id: doc.id, page: `/news/${doc.slug}/` };
};
const update = (id: number, data: object, draft = false) =>
  cms.payload.update({ collection: "news", id, data, draft });
const withdraw = (id: number) => update(id, { _status: "draft", withdrawalReason: "legal" });

describe("T1: a page is on the list from the commit that takes it down", () => {
  const only = (id: number) => ({ id: { equals: id } });
  it.each<[string, (id: number) => Promise<unknown>]>([
    ["withdrawn", withdraw],
    ["put in the trash", (id) => update(id, { deletedAt: new Date().toISOString() })],
    ["deleted", (id) => cms.payload.delete({ collection: "news", id })],
    [
      "withdrawn in bulk",
      (id) =>
        cms.payload.update({ collection: "news", where: only(id), data: { _status: "draft" } }),
    ],
    ["deleted in bulk", (id) => cms.payload.delete({ collection: "news", where: only(id) })],
    [
      "withdrawn on schedule",
      async (id) => {
        await cms.payload.jobs.queue({
          task: "schedulePublish",
          input: { type: "unpublish", doc: { relationTo: "news", value: id } },
        });
        await cms.payload.jobs.run();
      },
    ],
    [
      "withdrawn by an import that writes no outbox",
      (id) =>
        cms.payload.update({
          collection: "news",
          id,
          data: { _status: "draft" },
          context: { skipOutbox: true },
        }),
    ],
  ])("%s", async (_, takeDown) => {
    const { id, page } = await publish();
    expect(await listed()).not.toContain(page);
    const before = await digest();
    await takeDown(id);
    expect(await listed()).toContain(page);
    expect(await digest()).not.toBe(before);
    await expect.poll(() => told).toBeGreaterThan(0);
  });

  it("with the class of the reason and nothing else of it", async () => {
    const { id, page } = await publish({ headline: "一篇要撤的稿" });
    await withdraw(id);
    const { rows } = await web.query("SELECT * FROM publishing.takedowns WHERE path = $1", [page]);
    expect(rows).toEqual([{ path: page, reason: "legal", at: expect.any(Date) }]);
  });

  it("until it returns", async () => {
    const { id, page } = await publish();
    await withdraw(id);
    await update(id, { _status: "published" });
    expect(await listed()).not.toContain(page);
  });

  it("or until it lives elsewhere, or another one lives there", async () => {
    const moved = await publish();
    await withdraw(moved.id);
    await update(moved.id, { _status: "published", slug: "elsewhere" });
    expect(await listed()).not.toContain(moved.page);
    const gone = await publish({ slug: "taken-over" });
    await cms.payload.delete({ collection: "news", id: gone.id });
    expect(await listed()).toContain("/news/taken-over/");
    await publish({ slug: "taken-over" });
    expect(await listed()).not.toContain("/news/taken-over/");
  });

  it("and never for a draft, an autosave or a new address", async () => {
    const { id, page } = await publish();
    await update(id, { summary: "改到一半" }, true);
    await cms.payload.update({
      collection: "news",
      id,
      data: { summary: "还在改" },
      draft: true,
      autosave: true,
    });
    await update(id, { slug: "new-address", _status: "published" });
    expect(await listed()).not.toContain(page);
    expect(await listed()).not.toContain("/news/new-address/");
  });

  it.each([
    ["rolled back leaves nothing", killTransaction, false],
    ["committed stands", commitTransaction, true],
  ])("what is %s", async (_, end, isListed) => {
    const { id, page } = await publish();
    const req = await createLocalReq({}, cms.payload);
    await initTransaction(req);
    await cms.payload.update({ collection: "news", id, data: { _status: "draft" }, req });
    expect(await listed()).not.toContain(page);
    await end(req);
    expect((await listed()).includes(page)).toBe(isListed);
  });

  it("is read by the public process and written by nobody there", async () => {
    await expect(web.query("DELETE FROM publishing.takedowns")).rejects.toThrow(/permission/);
    await expect(web.query("INSERT INTO publishing.takedowns VALUES ('/')")).rejects.toThrow(
      /permission/,
    );
  });
});

describe("T2: pictures", () => {
  const upload = async (data: object = {}) => {
    count += 1;
    const doc = await cms.payload.create({
      collection: "media",
      file: anUpload(
        await aDrawing(500 + count, 300)
          .png()
          .toBuffer(),
        "a.png",
      ),
      data: { alt: "居民在院落里商量加装电梯", ...data },
    });
    return { id: doc.id, paths: (doc.renditions ?? []).map((one) => one.path) };
  };
  const block = (fields: object) => {
    const body = aLexicalBody("比武现场。");
    const node = {
      type: "block",
      version: 2,
      format: "",
      fields: { id: "0123456789abcdef01234567", ...fields },
    };
    return { root: { ...body.root, children: [...body.root.children, node] } } as never;
  };
  const allListed = async (...pictures: { paths: string[] }[]) => {
    const found: boolean[] = [];
    for (const picture of pictures) found.push(await listedOf(picture));
    return found;
  };
  /** One entry stands for all sizes of a picture. */
  const listedOf = async ({ paths }: { paths: string[] }) => {
    const all = takedownList((await listed()).map((one) => ({ path: one })));
    const found = paths.filter((one) => all.at(one));
    expect([0, paths.length]).toContain(found.length);
    return found.length > 0;
  };

  it("of the page go with it, those in the running text too, but for what another page shows", async () => {
    const [cover, inText, shared, inOthersText] = [
      await upload(),
      await upload(),
      await upload(),
      await upload(),
    ];
    const gallery = block({
      blockType: "gallery",
      pictures: [inText.id, shared.id, inOthersText.id],
    });
    const { id } = await publish({ cover: cover.id, body: gallery });
    await publish({ cover: shared.id });
    const other = await publish({
      body: block({ blockType: "picture", picture: inOthersText.id }),
    });
    await update(id, { _status: "published", cover: inOthersText.id });
    expect(await allListed(cover, inOthersText)).toEqual([true, false]);
    // The database comes upon it last, then.
    await update(other.id, { summary: "改了一句", _status: "published" });
    await withdraw(id);
    expect(await allListed(inText, shared, inOthersText)).toEqual([true, false, false]);
  });

  it("return with any page that shows them, not with its draft", async () => {
    const cover = await upload();
    const { id } = await publish({ cover: cover.id });
    await withdraw(id);
    const other = await cms.payload.create({
      collection: "news",
      data: { ...aPublishableNewsItem(), cover: cover.id },
      draft: true,
    });
    expect(await listedOf(cover)).toBe(true);
    await update(other.id, { _status: "published" });
    expect(await listedOf(cover)).toBe(false);
  });

  it("of two pages withdrawn at once go with the later one", async () => {
    const cover = await upload();
    const pages = [await publish({ cover: cover.id }), await publish({ cover: cover.id })];
    const began = async (id: number) => {
      const req = await createLocalReq({}, cms.payload);
      await initTransaction(req);
      const data = { _status: "draft" as const };
      return { req, done: cms.payload.update({ collection: "news", id, data, req }) };
    };
    const [first, second] = [await began(pages[0]?.id ?? 0), await began(pages[1]?.id ?? 0)];
    const waiting = `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
    await expect.poll(async () => (await web.query(waiting)).rowCount).toBe(1);
    const [winner, loser] = await Promise.race([
      first.done.then(() => [first, second] as const),
      second.done.then(() => [second, first] as const),
    ]);
    await commitTransaction(winner.req);
    await loser.done;
    await commitTransaction(loser.req);
    expect(await listedOf(cover)).toBe(true);
  });

  it("go when the person takes the consent back, and return with it where a page shows them", async () => {
    const consent = { kind: "written" as const, date: "2023-07-01T00:00:00.000Z" };
    const cover = await upload({ portrait: true, consent });
    await publish({ cover: cover.id });
    const set = (withdrawnOn: string | null) =>
      cms.payload.update({
        collection: "media",
        id: cover.id,
        data: { consent: { ...consent, withdrawnOn } },
      });
    await set("2023-08-01T00:00:00.000Z");
    expect(await listedOf(cover)).toBe(true);
    await set(null);
    expect(await listedOf(cover)).toBe(false);
  });

  it("go when their file is replaced or they are deleted", async () => {
    const replaced = await upload();
    await publish({ cover: replaced.id });
    await cms.payload.update({
      collection: "media",
      id: replaced.id,
      data: {},
      file: anUpload(await aDrawing(444, 300).png().toBuffer(), "b.png"),
    });
    expect(await listedOf(replaced)).toBe(true);
    const deleted = await upload();
    await cms.payload.delete({ collection: "media", id: deleted.id });
    expect(await listedOf(deleted)).toBe(true);
  });

  it("that are changed in their words alone stay", async () => {
    const cover = await upload();
    await publish({ cover: cover.id });
    await cms.payload.update({ collection: "media", id: cover.id, data: { caption: "新的说明" } });
    expect(await listedOf(cover)).toBe(false);
  });
});
