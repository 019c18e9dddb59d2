import { kindOfCollection, storyCollectionSlugs } from "#content/storyCollections.ts";
import type { Redirect, Tombstone } from "../edition.wire.ts";
import type { EditionStore } from "../library/editionStore.ts";
import { documentOf, type Touch } from "../library/touchesIn.ts";
import { resolveAddresses } from "../resolveAddresses.ts";

const kindOfFolder: Readonly<Record<string, string>> = {
  projects: "project",
  workers: "worker",
  streets: "street",
  topics: "topic",
  campaigns: "campaign",
};

const kindIn = (folder: string): string | undefined =>
  kindOfCollection(folder) ?? kindOfFolder[folder];

const rowKinds = ["redirect-row", "tombstone-row"];
const isRow = (kind: string) => rowKinds.includes(kind);

/** The folders in which documents of a kind may live. */
const foldersOf = (kind: string): string[] =>
  [...storyCollectionSlugs, ...Object.keys(kindOfFolder)].filter(
    (folder) => kindIn(folder) === kind,
  );

/** Whether a document of the edition lives at a path. */
const isLive =
  ({ has }: EditionStore) =>
  (path: string): boolean => {
    const [folder = "", slug = "", ...rest] = path.split("/").slice(1, -1);
    const kind = kindIn(folder);
    return rest.length === 0 && kind !== undefined && has(kind, slug);
  };

function resolveAll(store: EditionStore): void {
  const { redirects, tombstones } = resolveAddresses(
    {
      redirects: [...store.documents<Redirect>("redirect-row")],
      tombstones: [...store.documents<Tombstone>("tombstone-row")],
    },
    isLive(store),
  );
  const settle = <T extends object>(
    kind: string,
    rows: readonly T[],
    slugOf: (row: T) => string,
  ) => {
    const gone = new Set(store.ids(kind));
    for (const document of rows) {
      const slug = slugOf(document);
      gone.delete(slug);
      store.put({ kind, slug, id: slug, document, lists: [], at: 0, ord: 0, updated: "" });
    }
    for (const slug of gone) store.remove(kind, slug);
  };
  settle("redirect", redirects, ({ from }) => from);
  settle("tombstone", tombstones, ({ path }) => path);
}

const schema =
  "CREATE TABLE IF NOT EXISTS settled (id INTEGER PRIMARY KEY CHECK (id = 1), touch INTEGER NOT NULL) STRICT";

/** After more changes than so many all addresses are resolved, which costs less than looking at each. */
const mostLookedAt = 1_000;

/** Whether a change may make an address lead elsewhere: of a row, or of a document at an address that a row is about. */
const concernsAddresses = ({ database }: EditionStore) => {
  const row = database.prepare(
    "SELECT 1 FROM doc WHERE kind = ?1 AND slug >= ?2 AND slug < ?2 || char(65535)",
  );
  const hasRow = (path: string) => rowKinds.some((kind) => row.get(kind, path) !== undefined);
  return ({ key }: Touch): boolean => {
    const [kind, slug] = documentOf(key);
    return isRow(kind) || foldersOf(kind).some((folder) => hasRow(`/${folder}/${slug}/`));
  };
};

/** Resolves the addresses that moved or were withdrawn against the documents that live now (rule P13), unless none of them can have changed since. */
export function settleAddresses(store: EditionStore): void {
  const { database } = store;
  database.exec(schema);
  const settled = database.prepare("SELECT touch FROM settled").get();
  const touches = settled && store.touchesAfter(Number(settled.touch), mostLookedAt);
  if (touches && !touches.some(concernsAddresses(store))) return;
  resolveAll(store);
  database.prepare("INSERT OR REPLACE INTO settled VALUES (1, ?)").run(store.lastTouch());
}
