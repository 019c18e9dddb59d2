import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { fileOfBlob, folderStore } from "#storage/folderStore.ts";
import { blobStoreSuite } from "./blobStoreSuite.ts";

async function aFolder() {
  const folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-blobs-"));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

describe("blobs in a folder", () => {
  blobStoreSuite(async () => {
    const { folder, remove } = await aFolder();
    return { store: folderStore(path.join(folder, "not", "yet", "there")), remove };
  });

  it("are whole or not there: what a killed process was writing is no blob", async () => {
    const { folder, remove } = await aFolder();
    try {
      await mkdir(path.join(folder, "tree", "ab"), { recursive: true });
      await writeFile(path.join(folder, "tree", "ab", ".half.tmp"), "ha");
      const names: string[] = [];
      for await (const { name } of folderStore(folder).list("")) names.push(name);
      expect(names).toEqual([]);
    } finally {
      await remove();
    }
  });

  it("are tidied: what was half-written long ago goes, and nothing else", async () => {
    const { folder, remove } = await aFolder();
    try {
      const store = folderStore(folder);
      const half = `.${randomUUID()}.tmp`;
      await store.put("intake/2026-11-29/a", new Uint8Array(1));
      await writeFile(path.join(folder, "intake", "2026-11-29", half), "ha");
      const { mtime } = await stat(path.join(folder, "intake", "2026-11-29", half));
      const left = async () => (await readdir(path.join(folder, "intake", "2026-11-29"))).sort();
      await store.tidy("intake", mtime);
      await store.tidy("none", mtime);
      expect(await left()).toEqual([half, "a"]);
      await store.tidy("intake", new Date(mtime.getTime() + 1));
      expect(await left()).toEqual(["a"]);
    } finally {
      await remove();
    }
  });

  it("leave nothing behind when the disk refuses", async () => {
    const { folder, remove } = await aFolder();
    try {
      await mkdir(fileOfBlob(folder, "tree/ab/abc/below"), { recursive: true });
      const store = folderStore(folder);
      await store.remove("tree/ab/none");
      await writeFile(path.join(folder, "file"), "x");
      await expect(store.put("file/a", new Uint8Array(1))).rejects.toThrow();
      expect((await readdir(folder)).sort()).toEqual(["file", "tree"]);
    } finally {
      await remove();
    }
  });
});
