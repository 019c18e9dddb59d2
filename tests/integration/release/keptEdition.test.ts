import { mkdtemp, open, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { keepEdition } from "#release/keptEdition.ts";
import { editionIn } from "#tests/factories/editionIn.ts";
import { aPublishableNewsItem } from "#tests/factories/newsItems.ts";
import { theStoredSettings } from "#tests/factories/siteSettings.ts";
import { openTestPayload, type TestPayload } from "#tests/harness/payload.ts";

let cms: TestPayload;
let dataDir: string;
let file: string;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), "gridpress-kept-"));
  process.env.GRIDPRESS_DATA_DIR = dataDir;
  file = path.join(dataDir, "edition", "edition.db");
  cms = await openTestPayload();
  await cms.payload.updateGlobal({ slug: "site-settings", data: theStoredSettings() });
});
afterAll(async () => {
  await cms?.close();
  await rm(dataDir, { recursive: true, force: true });
});

const keep = async (changes: { subject: string; document: string }[] = [], isWhole = false) => {
  const { store } = await keepEdition(cms.payload, file, { changes, isWhole });
  return editionIn(store).stories.map(({ headline }) => headline);
};

const publish = async (headline: string) => {
  const data = { ...aPublishableNewsItem(), headline, _status: "published" as const };
  return (await cms.payload.create({ collection: "news", data })).id;
};

/** Changes a row behind Payload's back: its instant stays, as that of a campaign does when an act is signed. */
const set = (id: number, headline: string) =>
  cms.payload.db.pool.query("UPDATE news SET headline = $1 WHERE id = $2", [headline, id]);

it("reads what the outbox names also while it compares the whole", async () => {
  const id = await publish("先写的标题");
  expect(await keep()).toEqual(["先写的标题"]);
  await set(id, "没有留下痕迹的标题");
  expect(await keep([], true)).toEqual(["先写的标题"]);
  const named = [{ subject: "news", document: String(id) }];
  expect(await keep(named, true)).toEqual(["没有留下痕迹的标题"]);
});

it("is made anew when its file was taken away, and when a disk spoiled it", async () => {
  await rm(path.dirname(file), { recursive: true });
  expect(await keep()).toEqual(["没有留下痕迹的标题"]);

  const { store } = await keepEdition(cms.payload, file, { changes: [], isWhole: false });
  store.database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  const handle = await open(file, "r+");
  const { size } = await handle.stat();
  await handle.write(Buffer.alloc(size - 4096, 0xa5), 0, size - 4096, 4096);
  await handle.close();
  const id = await publish("坏盘之后的稿");
  const named = [{ subject: "news", document: String(id) }];
  expect((await keep(named)).sort()).toEqual(["坏盘之后的稿", "没有留下痕迹的标题"].sort());
});

it("leads to the last address of what keeps its last form (P9)", async () => {
  const { payload } = cms;
  const topic = await payload.create({
    collection: "topics",
    data: { name: "生活圈", slug: "life-circle", _status: "published" },
  });
  const data = { ...aPublishableNewsItem(), topics: [topic.id], _status: "published" as const };
  const { id } = await payload.create({ collection: "news", data });
  await keep([], true);
  await payload.db.pool.query(
    "UPDATE topics SET name = '', slug = 'faulty', updated_at = now() WHERE id = $1",
    [topic.id],
  );
  const { store, problems } = await keepEdition(payload, file, { changes: [], isWhole: true });
  const { stories, topics } = editionIn(store);
  expect(problems).toHaveLength(1);
  expect(topics.map(({ slug }) => slug)).toEqual(["life-circle"]);
  expect(stories.find((story) => story.id === String(id))?.topics).toEqual(["life-circle"]);
});
