import type { EditionStore } from "#edition/library/editionStore.ts";
import { documentOf, keyOf, type Touch } from "#edition/library/touchesIn.ts";
import type { FileBook } from "./fileBook.ts";

type Picture = { path: string; source?: string };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const isPicturePath = (value: unknown): value is string =>
  typeof value === "string" && value.startsWith("/media/");

/** A source is the number of the picture that a file is a rendition of. */
const sourceOf = (id: unknown) => (typeof id === "string" ? `media/${id}` : undefined);

/** Every `/media/…` file that a document names, wherever it stands in it, and the picture that it is of. */
export function picturesOf(document: unknown): Picture[] {
  const found = new Map<string, string | undefined>();
  const visit = (value: unknown, source: string | undefined) => {
    if (!isRecord(value)) return;
    const own = Array.isArray(value.renditions) ? sourceOf(value.id) : source;
    if (isPicturePath(value.path)) found.set(value.path, own);
    for (const child of Object.values(value)) visit(child, own);
  };
  visit(document, undefined);
  return [...found].map(([path, source]) => ({
    path: decodeURIComponent(path.slice(1)),
    ...(source !== undefined && { source }),
  }));
}

const owners = "pictures ";
const ownerOf = (kind: string, slug: string) => `${owners}${kind}/${slug}`;

/** Notes what pictures the changed documents name; answers the files that are to be looked at. */
export function picturesAfter(
  store: EditionStore,
  files: FileBook,
  touches: readonly Touch[],
): Set<string> {
  const wanted = new Set<string>();
  for (const { key, at } of touches) {
    if (at !== null) continue;
    const [kind, slug] = documentOf(key);
    for (const path of files.madeFrom(keyOf(kind, slug))) wanted.add(path);
    const pictures = picturesOf(store.document(kind, slug));
    for (const path of files.name(ownerOf(kind, slug), pictures)) wanted.add(path);
  }
  return wanted;
}

/** The same of all documents; those that are there no more name nothing. */
export function picturesOfAll(store: EditionStore, files: FileBook): Set<string> {
  const wanted = new Set<string>();
  const gone = new Set(files.owners(owners));
  for (const { kind, slug, document } of store.everyDocument()) {
    const pictures = picturesOf(document);
    if (pictures.length === 0) continue;
    files.name(ownerOf(kind, slug), pictures);
    gone.delete(ownerOf(kind, slug));
    for (const { path } of pictures) wanted.add(path);
  }
  for (const owner of gone) files.name(owner, []);
  return wanted;
}
