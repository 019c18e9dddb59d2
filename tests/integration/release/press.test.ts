import { readdirSync, readFileSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Edition } from "#edition/edition.wire.ts";
import { type EditionStore, openEditionStore } from "#edition/library/editionStore.ts";
import { fillStore } from "#edition/library/storeOfEdition.ts";
import { releaseFolders } from "#release/folders.ts";
import { picturesOf } from "#release/press/keepPictures.ts";
import { type PressProcess, pressProcess } from "#release/press/pressProcess.ts";
import { readPress } from "#release/press/readPress.ts";
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
const presses: PressProcess[] = [];
afterAll(async () => {
  for (const press of presses) press.stop();
  await rm(site.folder, { recursive: true, force: true });
});

/** A press over a store's file with a data folder of its own, in a process of its own, as the cms has it. */
async function aPress(name: string, store: EditionStore, editionFile: string) {
  const dataDir = path.join(site.folder, name);
  const { press: pressFile } = releaseFolders(dataDir);
  const media = path.join(dataDir, "media");
  const process = pressProcess({ dataDir, editionFile, siteRoot: site.tree });
  presses.push(process);
  const writePictures = async () => {
    await mkdir(media, { recursive: true });
    for (const { document } of store.everyDocument())
      for (const picture of picturesOf(document))
        await writeFile(path.join(media, path.basename(picture.path)), "picture");
  };
  /** Brings its tree up to the store; answers every row of it. */
  const tree = async () => {
    await writePictures();
    let report = await process.pages(new Date(), store.name);
    let { changed } = report;
    while (report.left > 0) {
      report = await process.pages(new Date(), store.name);
      changed += report.changed;
    }
    const made = readPress(pressFile);
    const rows = [...made.after(-1)]
      .filter(({ entry }) => entry !== null)
      .map(({ kind, path, entry }) => `${kind} ${path} ${entry}`)
      .sort();
    made.close();
    return { rows, changed };
  };
  return { tree, pressFile, process, stop: process.stop };
}

/** Presses at work in a data folder of this test. */
const pressesIn = (name: string): number =>
  readdirSync("/proc").filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      const [command, environment] = ["cmdline", "environ"].map((file) =>
        readFileSync(`/proc/${pid}/${file}`, "utf8").split("\0"),
      );
      const dataDir = `GRIDPRESS_DATA_DIR=${path.join(site.folder, name)}`;
      return command?.includes("cms/release/press/main.ts") && environment?.includes(dataDir);
    } catch {
      return false;
    }
  }).length;

describe("a press over notes of what pages asked for", () => {
  it("has byte for byte the tree that is made from nothing, whatever changed before", async () => {
    const file = path.join(site.folder, "edition", "edition.db");
    await mkdir(path.dirname(file), { recursive: true });
    const store = openEditionStore(file);
    fillStore(store, edition);
    for (const story of edition.stories) if (story.kind === "case") putCase(store, story);
    const kept = await aPress("kept", store, file);
    await kept.tree();
    const random = createRandom(7);
    let rendered = 0;
    for (let step = 1; step <= 4; step += 1) {
      const done = [1, 2, 3, 4, 5, 6]
        .map((one) => changeStore(store, random, step * 10 + one))
        .join(", ");
      const now = await kept.tree();
      rendered += now.changed;
      const fresh = await aPress(`fresh-${step}`, store, file);
      expect(now.rows, done).toEqual((await fresh.tree()).rows);
      fresh.stop();
    }
    expect(rendered).toBeGreaterThan(0);
    kept.stop();

    await writeFile(kept.pressFile, "no database");
    for (const suffix of ["-wal", "-shm"]) await rm(`${kept.pressFile}${suffix}`, { force: true });
    const again = await aPress("kept", store, file);
    expect((await again.tree()).rows.length, "damaged books are made anew").toBeGreaterThan(50);
    expect((await readFile(kept.pressFile)).subarray(0, 6).toString()).toBe("SQLite");
    expect(pressesIn("kept")).toBe(1);

    // A press that was asked for covers before it knew of a store makes room for the one of the store.
    again.stop();
    const late = await aPress("kept", store, file);
    await late.process.covers();
    await late.tree();
    await expect.poll(() => pressesIn("kept")).toBe(1);
    store.close();
  }, 400_000);
});
