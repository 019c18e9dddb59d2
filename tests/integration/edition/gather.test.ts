import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { CollectionSlug } from "payload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gather } from "#edition/gather/gather.ts";
import { type EditionStore, openEditionStore } from "#edition/library/editionStore.ts";
import { markReleased, pendingChanges } from "#edition/outbox.ts";
import { editionIn } from "#tests/factories/editionIn.ts";
import { aPublishableNewsItem } from "#tests/factories/newsItems.ts";
import { theStoredSettings } from "#tests/factories/siteSettings.ts";
import { anUpload, aPhonePhoto } from "#tests/factories/uploads.ts";
import { openTestPayload, type TestPayload } from "#tests/harness/payload.ts";
import { createRandom, type Random } from "#tests/harness/random.ts";

let cms: TestPayload;
let dataDir: string;
let street: number;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), "gridpress-gather-"));
  process.env.GRIDPRESS_DATA_DIR = dataDir;
  cms = await openTestPayload();
  await cms.payload.updateGlobal({ slug: "site-settings", data: theStoredSettings() });
  for (const [code, name, level] of [
    ["5101", "成都市", "city"],
    ["510107", "武侯区", "district"],
    ["510107011", "簇锦街道", "street"],
  ] as const) {
    const place = await cms.payload.db.create({
      collection: "places",
      data: { code, name, level, label: name },
    });
    street = Number(place.id);
  }
});
afterAll(async () => {
  await cms?.close();
  await rm(dataDir, { recursive: true, force: true });
});

const now = new Date("2030-01-01T00:00:00.000Z");

const gatherInto = (
  store: EditionStore,
  changes: Parameters<typeof gather>[0]["changes"] | "everything",
): Promise<string[]> => {
  const isWhole = changes === "everything";
  const common = { payload: cms.payload, store, now, version: "1", isWhole };
  return gather({ ...common, changes: isWhole ? [] : changes });
};

/** The edition gathered from nothing. */
const fromNothing = async () => {
  const store = openEditionStore();
  await gatherInto(store, "everything");
  return JSON.stringify(editionIn(store), null, 1);
};

/** Takes in what the outbox says, as the publisher does. */
const takeChanges = async (store: EditionStore): Promise<void> => {
  const pending = await pendingChanges(cms.payload);
  await gatherInto(store, pending?.changed ?? []);
  await markReleased(cms.payload, pending?.ids ?? [], 1);
};

type Made = { collection: CollectionSlug; id: number };

const consent = { kind: "written" as const, date: "2023-07-01T00:00:00.000Z" };

/** Something that a newsroom does, by chance. */
const act = async (random: Random, made: Made[], number: number): Promise<string> => {
  const { payload } = cms;
  const of = (...collections: string[]) =>
    made.filter(({ collection }) => collections.includes(collection));
  const some = (collection: string) => (random.chance(0.6) ? of(collection).slice(-1) : []);
  const ids = (collection: string) => some(collection).map(({ id }) => id);
  const related = of("news")
    .slice(-2)
    .map(({ id }) => ({ relationTo: "news" as const, value: id }));
  const published = { _status: "published" as const };
  const make = async (collection: CollectionSlug, data: object) => {
    const { id } = await payload.create({ collection, data: data as never });
    made.push({ collection, id: Number(id) });
    return `${collection} ${id} made`;
  };
  const change = async (collection: CollectionSlug, data: object) => {
    const [one] = random.shuffle(of(collection));
    if (!one) return "nothing";
    await payload.update({ ...one, data: data as never });
    return `${collection} ${one.id} ${JSON.stringify(data)}`;
  };
  const acts = [
    () =>
      make("news", {
        ...aPublishableNewsItem(),
        headline: `第${number}件事`,
        places: [street],
        topics: ids("topics"),
        cover: ids("media")[0],
        related,
        ...published,
      }),
    () => make("topics", { name: `专题${number}`, ...published, series: related }),
    async () =>
      make("media", { alt: "院落" }).catch(async () => {
        const file = anUpload(await aPhonePhoto(1600, 1200), `IMG_${number}.jpg`);
        const { id } = await payload.create({
          collection: "media",
          data: { alt: "院落", portrait: true, consent },
          file,
        });
        made.push({ collection: "media", id });
        return `media ${id} made`;
      }),
    () => change("news", { headline: `改过的第${number}件事`, ...published }),
    () => change("news", { slug: `moved-${number}`, ...published }),
    () => change("news", { _status: "draft", withdrawalReason: "error" }),
    () => change("news", { publishedAt: new Date(Date.UTC(2022, 1, number % 28)).toISOString() }),
    () => change("news", { ...published }),
    () => change("topics", { name: `改名的专题${number}`, ...published }),
    () => change("topics", { slug: `topic-${number}`, ...published }),
    () => change("topics", { _status: "draft" }),
    () => change("media", { alt: `院落${number}` }),
    () =>
      change("media", {
        consent: { ...consent, withdrawnOn: random.chance(0.5) ? consent.date : null },
      }),
    async () => {
      const [story] = random.shuffle(of("news"));
      if (!story) return "nothing";
      return make("corrections", {
        story: { relationTo: "news", value: story.id },
        wrong: "旧数",
        right: `新数${number}`,
        at: "2023-12-01T00:00:00.000Z",
        _status: "published",
      });
    },
    () => change("places", { name: `簇锦${number}街道` }),
    async () => {
      await payload.updateGlobal({ slug: "front-page", data: { front: related } });
      return "front page";
    },
    async () => {
      const [one] = random.shuffle(of("news", "topics"));
      if (!one) return "nothing";
      await payload.update({ ...one, data: { deletedAt: new Date().toISOString() } as never });
      return `${one.collection} ${one.id} trashed`;
    },
    async () => {
      const [one] = random.shuffle(of("corrections", "news"));
      if (!one) return "nothing";
      made.splice(made.indexOf(one), 1);
      await payload.delete(one);
      return `${one.collection} ${one.id} deleted`;
    },
  ];
  try {
    return await random.pick(acts)();
  } catch (error) {
    // What the newsroom's rules refuse changes nothing.
    return `refused: ${error instanceof Error ? error.message : error}`;
  }
};

describe("an edition that takes in what changed", () => {
  it("is after every act the one that is gathered from nothing", async () => {
    const random = createRandom(20261128);
    const store = openEditionStore();
    const made: Made[] = [{ collection: "places", id: street }];
    const history: string[] = [];
    let refused = 0;
    for (let number = 1; number <= 120; number += 1) {
      const done = await act(random, made, number);
      history.push(done);
      if (done.startsWith("refused")) refused += 1;
      await takeChanges(store);
      expect(JSON.stringify(editionIn(store), null, 1), history.slice(-5).join("\n")).toBe(
        await fromNothing(),
      );
    }
    expect(refused).toBeLessThan(60);
    expect(editionIn(store).stories.length).toBeGreaterThan(3);
  }, 240_000);

  it("reads a new place once a document names it, and those that it lies in (P3)", async () => {
    const store = openEditionStore();
    await gatherInto(store, "everything");
    const { payload } = cms;
    const place = async (code: string, level: "street" | "community", name: string) =>
      Number(
        (
          await payload.db.create({
            collection: "places",
            data: { code, level, name, label: name },
          })
        ).id,
      );
    await place("510107012", "street", "新设街道");
    const community = await place("510107012001", "community", "新设社区");
    await payload.create({
      collection: "news",
      data: { ...aPublishableNewsItem(), places: [community], _status: "published" },
    });
    await takeChanges(store);
    expect(JSON.stringify(editionIn(store))).toContain("新设街道");
    expect(JSON.stringify(editionIn(store), null, 1)).toBe(await fromNothing());
  });

  it("leaves out what operators took down by command, in whatever order it was read (P27)", async () => {
    const { payload } = cms;
    const { pool } = payload.db;
    const store = openEditionStore();
    const write = (headline: string, more: object = {}) =>
      payload.create({
        collection: "news",
        data: { ...aPublishableNewsItem(), headline, ...more, _status: "published" } as never,
      }) as Promise<{ id: number; slug: string }>;
    const { id, slug } = await write("撤下的那一篇");
    await write("提到它的一篇", { related: [{ relationTo: "news", value: id }] });
    await takeChanges(store);
    const path = `/news/${slug}/`;
    await pool.query("INSERT INTO publishing.commands (path) VALUES ($1), ('/news/')", [path]);
    const pending = await pendingChanges(payload);
    expect(pending?.changed).toContainEqual({ subject: "commands", document: path });
    expect((await gatherInto(store, pending?.changed ?? [])).join()).toContain(path);
    const shown = () => JSON.stringify(editionIn(store), null, 1);
    expect(shown()).not.toContain("撤下的那一篇");
    expect(shown()).not.toContain(slug);
    expect(shown()).toContain("提到它的一篇");
    expect(shown()).toBe(await fromNothing());
    // Who publishes it anew changes nothing.
    await payload.update({
      ...{ collection: "news", id },
      data: { headline: "撤下的那一篇又改了", _status: "published" },
    });
    await takeChanges(store);
    expect(shown()).not.toContain("撤下的那一篇");
    await pool.query("DELETE FROM publishing.commands");
    await takeChanges(store);
    expect(shown()).toContain("撤下的那一篇又改了");
    expect(shown()).toBe(await fromNothing());
  });

  it("goes on where it was cut off, and finds what the outbox did not tell", async () => {
    const store = openEditionStore();
    await gatherInto(store, "everything");
    await cms.payload.create({
      collection: "news",
      data: { ...aPublishableNewsItem(), headline: "没有记下的稿", _status: "published" },
      context: { skipOutbox: true },
    });
    await gatherInto(store, []);
    expect(JSON.stringify(editionIn(store))).not.toContain("没有记下的稿");
    await gatherInto(store, "everything");
    expect(JSON.stringify(editionIn(store))).toContain("没有记下的稿");
    expect(JSON.stringify(editionIn(store), null, 1)).toBe(await fromNothing());
  });
});
