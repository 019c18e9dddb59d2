import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Edition } from "#edition/edition.wire.ts";
import { type EditionStore, openEditionStore } from "#edition/library/editionStore.ts";
import { fillStore } from "#edition/library/storeOfEdition.ts";
import { picturePaths } from "#release/addPictures.ts";
import { type ReleaseFolders, releaseFolders, releaseId } from "#release/folders.ts";
import { readManifest } from "#release/liveRelease.ts";
import { runRelease } from "#release/runRelease.ts";
import { allPaths } from "#site/allPaths.ts";
import { coverFile } from "#site/found/coverFiles.ts";
import { coverAt } from "#site/views/covers.ts";
import { anEditionOfEverything, editions } from "#tests/factories/edition.ts";
import { changeStore, putCase } from "#tests/factories/storeChanges.ts";
import { createRandom } from "#tests/harness/random.ts";
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

describe("a release over notes of what pages asked for", () => {
  it("is byte for byte the one that is made from nothing, whatever changed before", async () => {
    const kept = path.join(site.folder, "kept");
    const folders = releaseFolders(kept);
    await mkdir(path.dirname(folders.edition), { recursive: true });
    const store = openEditionStore(folders.edition);
    fillStore(store, edition);
    for (const story of edition.stories) if (story.kind === "case") putCase(store, story);
    await writePictures(folders, store);
    await release(kept, folders.edition);
    const random = createRandom(7);
    let rendered = 0;
    for (let step = 1; step <= 4; step += 1) {
      const done = [1, 2, 3, 4, 5, 6]
        .map((one) => changeStore(store, random, step * 10 + one))
        .join(", ");
      await writePictures(folders, store);
      const now = await release(kept, folders.edition);
      rendered += now.changed;

      const fresh = path.join(site.folder, `fresh-${step}`);
      await writePictures(releaseFolders(fresh), store);
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
