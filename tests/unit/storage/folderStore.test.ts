import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
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
