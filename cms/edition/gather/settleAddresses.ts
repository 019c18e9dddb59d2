import { kindOfCollection } from "#content/storyCollections.ts";
import type { Redirect, Tombstone } from "../edition.wire.ts";
import type { EditionStore } from "../library/editionStore.ts";
import { resolveAddresses } from "../resolveAddresses.ts";

const kindOfFolder: Readonly<Record<string, string>> = {
  projects: "project",
  workers: "worker",
  streets: "street",
  topics: "topic",
  campaigns: "campaign",
};

/** Whether a document of the edition lives at a path. */
const isLive =
  ({ has }: EditionStore) =>
  (path: string): boolean => {
    const [folder = "", slug = "", ...rest] = path.split("/").slice(1, -1);
    const kind = kindOfCollection(folder) ?? kindOfFolder[folder];
    return rest.length === 0 && kind !== undefined && has(kind, slug);
  };

/** Resolves the addresses that moved or were withdrawn against the documents that live now (rule P13). */
export function settleAddresses(store: EditionStore): void {
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
