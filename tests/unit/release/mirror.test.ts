import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type EditionStore, openEditionStore } from "#edition/library/editionStore.ts";
import { fillStore } from "#edition/library/storeOfEdition.ts";
import { type Mirror, mirrorOf } from "#release/preview/mirror.ts";
import { anEditionOfEverything, editions } from "#tests/factories/edition.ts";
import { changeStore } from "#tests/factories/storeChanges.ts";
import { createRandom } from "#tests/harness/random.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-mirror-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const everything = anEditionOfEverything();
const edition = {
  ...everything,
  stories: [...everything.stories, ...editions.many().stories].map((story, index) => ({
    ...story,
    id: String(1_000 + index),
  })),
};

const orders = { doc: "kind, slug", entry: "list, kind, slug", tally: "list, day" };

const rowsOf = ({ database }: EditionStore) =>
  Object.entries(orders).map(([table, order]) =>
    database.prepare(`SELECT * FROM ${table} ORDER BY ${order}`).all(),
  );

/** The copy's rows are the store's, and it was brought up to them. */
const expectEqual = (mirror: Mirror, store: EditionStore, step: string) => {
  expect(mirror.follow()).toBe(true);
  expect(rowsOf(mirror.store), step).toEqual(rowsOf(store));
};

it("follows a store through any history", () => {
  const file = path.join(folder, "edition.db");
  const mirror = mirrorOf(file, path.join(folder, "copy.db"));
  expect(mirror.follow()).toBe(false);
  const store = openEditionStore(file);
  expect(mirror.follow()).toBe(false);
  fillStore(store, edition);
  expectEqual(mirror, store, "filled");
  const random = createRandom(7);
  for (let step = 0; step < 150; step += 1) {
    const changes = random.whole(1, 4);
    const kinds = Array.from({ length: changes }, (_, n) =>
      changeStore(store, random, step * 10 + n),
    );
    expectEqual(mirror, store, `${step}: ${kinds}`);
  }
  store.forgetTouches(0);
  changeStore(store, random, 9_999);
  expectEqual(mirror, store, "after changes were forgotten");
  store.close();
  mirror.store.close();
});

it("is copied anew from another store at the same file, and goes on after a restart", async () => {
  const file = path.join(folder, "edition.db");
  const copy = path.join(folder, "copy.db");
  const first = openEditionStore(file);
  fillStore(first, edition);
  const mirror = mirrorOf(file, copy);
  expectEqual(mirror, first, "first");
  first.close();
  for (const suffix of ["", "-wal", "-shm"]) await rm(`${file}${suffix}`, { force: true });
  const second = openEditionStore(file);
  fillStore(second, everything);
  expectEqual(mirror, second, "second");
  mirror.store.close();
  const again = mirrorOf(file, copy);
  expectEqual(again, second, "again");
  second.close();
  again.store.close();
});
