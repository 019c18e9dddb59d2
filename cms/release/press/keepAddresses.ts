import type { Redirect, Tombstone } from "#edition/edition.wire.ts";
import type { EditionStore } from "#edition/library/editionStore.ts";
import type { Touch } from "#edition/library/touchesIn.ts";
import type { FileBook } from "./fileBook.ts";

const kinds = ["redirect", "tombstone"] as const;
type Kind = (typeof kinds)[number];

const entryOf = {
  redirect: ({ to }: Redirect) => ({ to }),
  tombstone: ({ path: _, ...rest }: Tombstone) => rest,
};

function take(store: EditionStore, files: FileBook, kind: Kind, path: string): void {
  const document = store.document(kind, path);
  const entry = document === undefined ? null : entryOf[kind](document as Redirect & Tombstone);
  files.set(kind, path, entry);
}

/** Puts the addresses that moved or were withdrawn into the tree, those of the touched or all of them. */
export function keepAddresses(
  store: EditionStore,
  files: FileBook,
  touches: readonly Touch[] | undefined,
): void {
  for (const kind of kinds) {
    const prefix = `${kind}/`;
    const paths = touches
      ? touches.flatMap(({ key, at }) =>
          at === null && key.startsWith(prefix) ? key.slice(prefix.length) : [],
        )
      : [...store.slugs(kind), ...files.pathsOf(kind)];
    for (const path of new Set(paths)) take(store, files, kind, path);
  }
}
