import path from "node:path";
import type { EditionStore } from "#edition/library/editionStore.ts";
import { ReleaseFault } from "./fault.ts";
import { inParallel } from "./inParallel.ts";
import type { TreeWriter } from "./treeWriter.ts";

/** Copies in flight; each waits mostly for the disk. */
const atOnce = 8;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** Every `/media/…` file that documents name, wherever it stands in them, each once. */
export function picturePaths(documents: Iterable<unknown>): string[] {
  const found = new Set<string>();
  const visit = (value: unknown) => {
    if (!isRecord(value)) return;
    if (typeof value.path === "string" && value.path.startsWith("/media/")) found.add(value.path);
    for (const child of Object.values(value)) visit(child);
  };
  for (const document of documents) visit(document);
  return [...found];
}

/** The pictures that the documents of an edition name, read one after the other. */
export const picturesIn = (store: EditionStore): string[] => picturePaths(store.everyDocument());

/** Copies the pictures that the edition names, and no others, so that a draft's picture has no address. */
export async function addPictures(options: {
  pictures: readonly string[];
  media: string;
  tree: TreeWriter;
}): Promise<void> {
  await inParallel(atOnce, options.pictures, async (picture) => {
    const file = decodeURIComponent(picture.slice(1));
    const name = file.slice("media/".length);
    const isPlain = name !== "" && !/[/\\\0]|^\.{1,2}$/.test(name);
    if (!isPlain) throw new ReleaseFault("picture", { subject: picture });
    try {
      await options.tree.copy(file, path.join(options.media, name));
    } catch (cause) {
      const isMissing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
      if (!isMissing) throw cause;
      throw new ReleaseFault("picture", { subject: picture, cause });
    }
  });
}
