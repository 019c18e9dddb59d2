import { constants, copyFile, link, mkdir, open, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { ReleaseFile, ReleaseManifest } from "./manifest.wire.ts";
import { isPackable, pack } from "./pack.ts";
import { hashOf } from "./tree/blobName.ts";

export type Tree = { folder: string; manifest: ReleaseManifest };
export type TreeWriter = ReturnType<typeof treeWriter>;

/** Suffixes of the compressed twins that lie beside a packed file. */
const twins = [".br", ".gz"];

async function writeSynced(file: string, content: Uint8Array): Promise<void> {
  const handle = await open(file, "wx", 0o644);
  try {
    await handle.writeFile(content);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

async function copySynced(source: string, target: string): Promise<void> {
  await copyFile(source, target, constants.COPYFILE_FICLONE);
  const handle = await open(target, "r+");
  try {
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

/**
 * Fills the folder of a new release. A file whose content stands in the previous tree is hard-linked from
 * there; a new one is written, compressed and flushed to the disk. `files` is the list for the manifest.
 */
export function treeWriter(options: { folder: string; previous?: Tree }) {
  const { folder, previous } = options;
  const files: Record<string, ReleaseFile> = {};
  const made = new Set<string>();

  async function place(file: string): Promise<string> {
    const target = path.join(folder, file);
    const parent = path.dirname(target);
    if (!made.has(parent)) {
      await mkdir(parent, { recursive: true });
      made.add(parent);
    }
    return target;
  }

  /** Takes the file over from the previous tree; false when it is not there whole. */
  async function takeOver(file: string, hash: string): Promise<boolean> {
    const known = previous?.manifest.files[file];
    if (!previous || known?.hash !== hash) return false;
    const source = path.join(previous.folder, file);
    const target = await place(file);
    const suffixes = known.packed ? ["", ...twins] : [""];
    try {
      if ((await stat(source)).size !== known.bytes) return false;
      for (const suffix of suffixes) await link(`${source}${suffix}`, `${target}${suffix}`);
      return true;
    } catch {
      // A tree on another disk, or one that somebody damaged: write the file anew.
      for (const suffix of suffixes) await rm(`${target}${suffix}`, { force: true });
      return false;
    }
  }

  return {
    files,

    /** Adds a page or asset. Returns whether its content is new. */
    async write(
      file: string,
      content: Uint8Array,
      extra: { isAsset?: boolean } = {},
    ): Promise<boolean> {
      const hash = hashOf(content);
      const packed = isPackable(file, content.byteLength);
      files[file] = {
        hash,
        bytes: content.byteLength,
        ...(packed && { packed }),
      };
      if (await takeOver(file, hash)) return false;
      const target = await place(file);
      const { br, gz } = packed ? await pack(content, extra) : {};
      await Promise.all([
        writeSynced(target, content),
        br && writeSynced(`${target}.br`, br),
        gz && writeSynced(`${target}.gz`, gz),
      ]);
      return previous?.manifest.files[file]?.hash !== hash;
    },

    /** Adds a large file by copying it; size and time of change stand for its content. */
    async copy(file: string, source: string): Promise<void> {
      const { size, mtimeMs } = await stat(source);
      const hash = `${size.toString(36)}-${Math.round(mtimeMs).toString(36)}`;
      files[file] = { hash, bytes: size };
      if (await takeOver(file, hash)) return;
      await copySynced(source, await place(file));
    },

    /** Adds a file that is on the disk already and never changes under its name, by linking it. */
    async adopt(file: string, source: string): Promise<void> {
      files[file] = { hash: path.basename(file), bytes: (await stat(source)).size };
      const target = await place(file);
      await link(source, target).catch(() => copySynced(source, target));
    },

    /** Lists a file that will lie in the data folder later; its name holds a hash of its content. */
    announce(file: string): void {
      files[file] = { hash: path.basename(file), bytes: 0, isAwaited: true };
    },

    /** Takes a file over as the previous tree has it; false when it is not there whole. */
    async keep(file: string): Promise<boolean> {
      const known = previous?.manifest.files[file];
      if (!known || !(await takeOver(file, known.hash))) return false;
      files[file] = known;
      return true;
    },

    /** Keeps an asset of the previous tree that this release no longer makes. */
    async retain(file: string, entry: ReleaseFile): Promise<void> {
      if (await takeOver(file, entry.hash)) files[file] = entry;
    },
  };
}
