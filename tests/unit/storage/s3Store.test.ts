import { mkdtemp, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cachedFiles } from "#storage/cachedFiles.ts";
import { s3Store } from "#storage/s3Store.ts";
import { type S3Server, startS3Server } from "#tests/harness/s3Server.ts";
import { blobStoreSuite } from "./blobStoreSuite.ts";

let server: S3Server;
beforeAll(async () => {
  server = await startS3Server();
});
afterAll(() => server?.remove());

// The suite's list is longer than one answer of a store, which takes a busy machine a while.
describe("blobs in a store that speaks S3", { timeout: 120_000 }, () => {
  blobStoreSuite(async () => {
    const store = s3Store(server.settings);
    return {
      store,
      async remove() {
        const names: string[] = [];
        for await (const { name } of store.list("")) names.push(name);
        await Promise.all(names.map((name) => store.remove(name)));
      },
    };
  });

  it("are a fault when the key is unknown or the bucket is not there, never a missing blob", async () => {
    const wrongKey = s3Store({ ...server.settings, accessKeyId: "UNKNOWN" });
    await expect(wrongKey.get("tree/ab/abc")).rejects.toThrow();
    await expect(wrongKey.has("tree/ab/abc")).rejects.toThrow();
    const noBucket = s3Store({ ...server.settings, bucket: "none" });
    await expect(noBucket.get("tree/ab/abc")).rejects.toThrow();
    await expect(noBucket.put("tree/ab/abc", new Uint8Array(1))).rejects.toThrow();
  });
});

describe("W5: blobs of a store on the own disk", () => {
  it("are there while the store is away, once they were brought; others are a fault, not missing", async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-cache-"));
    const store = s3Store(server.settings);
    const files = cachedFiles({ store, folder });
    try {
      const names = Array.from({ length: 40 }, (_, number) => `tree/ab/abc${number}`);
      for (const name of names) await store.put(name, Buffer.from(name));
      await files.copies?.bring([...names.slice(1), "tree/ab/none"]);
      expect(await files.fileOf("tree/ab/none")).toBeUndefined();
      await server.stop();
      expect(await files.fileOf("tree/ab/abc39")).toBe(path.join(folder, "tree/ab/abc39"));
      await expect(files.fileOf("tree/ab/abc0")).rejects.toThrow();
      await expect(files.copies?.bring(names)).rejects.toThrow();
      await server.start();
      expect(await files.fileOf("tree/ab/abc0")).toBe(path.join(folder, "tree/ab/abc0"));
      await files.copies?.forget((name) => name.endsWith("7"), Date.now() - 60_000);
      expect(await readdir(path.join(folder, "tree/ab"))).toHaveLength(40);
      await files.copies?.forget((name) => name.endsWith("7"), Date.now() + 60_000);
      expect((await readdir(path.join(folder, "tree/ab"))).sort()).toEqual([
        "abc17",
        "abc27",
        "abc37",
        "abc7",
      ]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
