import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Case } from "#content/story.wire.ts";
import type { Edition } from "#edition/edition.wire.ts";
import { type EditionStore, openEditionStore } from "#edition/library/editionStore.ts";
import { lists, listsOf } from "#edition/library/lists.ts";
import { fillStore } from "#edition/library/storeOfEdition.ts";
import { picturePaths } from "#release/addPictures.ts";
import { type ReleaseFolders, releaseFolders, releaseId } from "#release/folders.ts";
import { readManifest } from "#release/liveRelease.ts";
import { runRelease } from "#release/runRelease.ts";
import { allPaths } from "#site/allPaths.ts";
import { coverFile } from "#site/found/coverFiles.ts";
import { coverAt } from "#site/views/covers.ts";
import { anEditionOfEverything, editions } from "#tests/factories/edition.ts";
import { aPicture } from "#tests/factories/pictures.ts";
import { createRandom, type Random } from "#tests/harness/random.ts";
import { buildSiteTree, type SiteTree } from "#tests/harness/siteTrees.ts";

const everything = anEditionOfEverything();
const edition: Edition = {
  ...everything,
  stories: [...everything.stories, ...editions.many().stories].map((story, index) => ({
    ...story,
    id: String(1_000 + index),
  })),
};

let site: SiteTree;
beforeAll(async () => {
  site = await buildSiteTree("server", edition);
  process.env.SITE_ORIGIN = "https://news.example.cn";
});
afterAll(() => rm(site.folder, { recursive: true, force: true }));

let number = 0;

/** Makes a release of a store's file in a data folder, in a process of its own, as the cms does. */
async function release(dataDir: string, editionFile: string) {
  number += 1;
  const at = new Date(Date.UTC(2026, 10, 28) + number * 1_000);
  const id = releaseId({ number, at });
  const report = await runRelease({ id, at, editionFile, dataDir, siteRoot: site.tree });
  if (!report.ok) throw new Error(`${report.fault} ${report.subject}: ${report.detail}`);
  const manifest = await readManifest(releaseFolders(dataDir).releases, id);
  if (!manifest) throw new Error("no manifest");
  return { files: manifest.files, changed: report.changed, redirects: manifest.redirects };
}

/** What is no page's own: every file that the edition names, with a few bytes. */
async function writePictures(folders: ReleaseFolders, store: EditionStore): Promise<void> {
  const covers = allPaths(store).flatMap((page) => {
    const facts = coverAt(store.library, page);
    return facts
      ? (["wide", "square"] as const).map((shape) => coverFile(facts, shape).path.slice(1))
      : [];
  });
  for (const folder of [folders.media, folders.covers]) await mkdir(folder, { recursive: true });
  for (const picture of picturePaths([...store.everyDocument()]))
    await writeFile(
      path.join(folders.media, path.basename(decodeURIComponent(picture))),
      "picture",
    );
  for (const cover of covers)
    await writeFile(path.join(folders.covers, path.basename(cover)), "cover");
}

const putStory = (store: EditionStore, story: Case): void =>
  store.put({
    ...{ kind: "case", slug: story.slug, id: story.id, document: story },
    ...{ lists: listsOf.story(story), ord: Number(story.id) },
    ...{ at: Date.parse(story.publishedAt), updated: story.updatedAt },
  });

/** A change of what is public, by chance. */
function change(store: EditionStore, random: Random, step: number): string {
  const cases = store.library.list({ of: "kind", kind: "case" }).newest(500) as Case[];
  const story = random.pick(cases);
  const topics = store.library.topics.newest(20);
  const at = new Date(
    Date.parse(story.publishedAt) + random.whole(-400, 30) * 3_600_000,
  ).toISOString();
  const facts = store.facts();
  if (!facts) throw new Error("no facts");
  const changes: Record<string, () => void> = {
    new: () => putStory(store, { ...story, id: String(9_000 + step), slug: `new-${step}` }),
    headline: () => putStory(store, { ...story, headline: `改过的标题${step}` }),
    body: () => putStory(store, { ...story, body: [], updatedAt: at }),
    date: () => putStory(store, { ...story, publishedAt: at, updatedAt: at }),
    slug: () => putStory(store, { ...story, slug: `moved-${step}` }),
    gone: () => store.remove("case", story.id),
    place: () => putStory(store, { ...story, places: ["510104037", "510104", "5101"] }),
    topic: () => putStory(store, { ...story, topics: [random.pick(topics).slug] }),
    picture: () => putStory(store, { ...story, cover: aPicture("picture-1") }),
    related: () => {
      const { kind, slug } = random.pick(cases);
      putStory(store, { ...story, related: [{ kind, slug }] });
    },
    series: () => {
      const topic = random.pick(topics);
      const series = [random.pick(cases), random.pick(cases)].map(({ kind, slug }) => ({
        kind,
        slug,
      }));
      store.put({
        ...{ kind: "topic", slug: topic.slug, id: topic.slug, at: 0, ord: 1, updated: "" },
        document: { ...topic, series },
        lists: [lists.topics, ...series.map(lists.seriesOf)],
      });
    },
    "topic gone": () => {
      if (topics.length > 1) store.remove("topic", random.pick(topics).slug);
    },
    street: () => {
      const [street] = store.library.streets({ of: "all" }).newest(1);
      if (street)
        store.put({
          ...{ kind: "street", slug: street.slug, id: street.slug, ord: 1 },
          ...{ at: Date.parse(street.publishedAt), updated: street.updatedAt },
          document: { ...street, brand: `品牌${step}` },
          lists: listsOf.street(street),
        });
    },
    correction: () => {
      const { kind, slug } = story;
      const document = { id: `c${step}`, story: { kind, slug }, wrong: "旧", right: "新", at };
      store.put({
        ...{ kind: "correction", slug: document.id, id: document.id, document },
        ...{ lists: listsOf.correction(document), at: Date.parse(at), ord: step, updated: at },
      });
    },
    front: () => {
      const { kind, slug } = story;
      store.setFacts({ ...facts, front: [{ kind, slug }] });
    },
    moment: () => store.setFacts({ ...facts, at: new Date(Date.UTC(2024, 0, step)).toISOString() }),
    place_name: () => {
      const place = store.library.place("510107");
      if (place)
        store.put({
          ...{ kind: "place", slug: place.code, id: place.code, at: 0, ord: 1, updated: "" },
          document: { ...place, name: `武侯${step}区` },
          lists: listsOf.place(place),
        });
    },
  };
  const kind = random.pick(Object.keys(changes));
  store.atOnce(() => changes[kind]?.());
  return kind;
}

describe("a release over notes of what pages asked for", () => {
  it("is byte for byte the one that is made from nothing, whatever changed before", async () => {
    const kept = path.join(site.folder, "kept");
    const folders = releaseFolders(kept);
    await mkdir(path.dirname(folders.edition), { recursive: true });
    const store = openEditionStore(folders.edition);
    fillStore(store, edition);
    for (const story of edition.stories) if (story.kind === "case") putStory(store, story);
    await writePictures(folders, store);
    await release(kept, folders.edition);
    const random = createRandom(7);
    let rendered = 0;
    for (let step = 1; step <= 4; step += 1) {
      const done = [1, 2, 3, 4, 5, 6]
        .map((one) => change(store, random, step * 10 + one))
        .join(", ");
      await writePictures(folders, store);
      const now = await release(kept, folders.edition);
      rendered += now.changed;

      const fresh = path.join(site.folder, `fresh-${step}`);
      await writePictures(releaseFolders(fresh), store);
      await mkdir(path.dirname(releaseFolders(fresh).press), { recursive: true });
      const whole = await release(fresh, folders.edition);
      const pagesOf = ({ files }: typeof now) =>
        Object.entries(files)
          .filter(([file]) => !/^(media|covers)\//.test(file))
          .map(([file, { hash }]) => `${file} ${hash}`)
          .sort();
      expect(pagesOf(now), done).toEqual(pagesOf(whole));
      await rm(fresh, { recursive: true, force: true });
    }
    expect(rendered).toBeGreaterThan(0);
    store.close();
  }, 400_000);

  it("notes a damaged file of notes as none", async () => {
    const kept = path.join(site.folder, "kept");
    const folders = releaseFolders(kept);
    await writeFile(folders.press, "no database");
    for (const suffix of ["-wal", "-shm"]) await rm(`${folders.press}${suffix}`, { force: true });
    await release(kept, folders.edition);
    expect((await readFile(folders.press)).subarray(0, 6).toString()).toBe("SQLite");
  });
});
