import { afterEach, beforeEach, expect, it } from "vitest";
import type { BlobStore } from "#storage/BlobStore.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

async function namesIn(store: BlobStore, prefix: string) {
  const found: Record<string, number> = {};
  for await (const { name, bytes } of store.list(prefix)) found[name] = bytes;
  return found;
}

/** What everything that holds blobs does. `open` gives an empty store, and how to clear it away. */
export function blobStoreSuite(
  open: () => Promise<{ store: BlobStore; remove: () => Promise<void> }>,
): void {
  let store: BlobStore;
  let remove: () => Promise<void>;

  beforeEach(async () => {
    ({ store, remove } = await open());
  });
  afterEach(() => remove(), 120_000);

  it("gives back what was put, byte for byte, an empty file and a large one too", async () => {
    const large = new Uint8Array(6 * 1024 * 1024).map((_, index) => index % 251);
    for (const [name, content] of [
      ["tree/ab/abc", bytes("网格")],
      ["tree/ab/abc.br", new Uint8Array()],
      ["media/0a1b-480.jpg", large],
    ] as const) {
      await store.put(name, content);
      expect(await store.has(name)).toBe(true);
      expect(Buffer.compare((await store.get(name)) ?? bytes("none"), content)).toBe(0);
    }
  });

  it("leaves what is there as it is", async () => {
    await store.put("tree/ab/abc", bytes("first"));
    await store.put("tree/ab/abc", bytes("second"));
    expect(await store.get("tree/ab/abc")).toEqual(Buffer.from("first"));
  });

  it("has nothing under other names, and under none that was removed", async () => {
    await store.put("tree/ab/abc", bytes("x"));
    for (const name of ["tree/ab/ab", "tree/ab", "tree/ab/abc/d", "tree/none/abc"]) {
      expect([await store.has(name), await store.get(name)], name).toEqual([false, undefined]);
    }
    await store.remove("tree/ab/abc");
    await store.remove("tree/ab/abc");
    expect([await store.has("tree/ab/abc"), await store.get("tree/ab/abc")]).toEqual([
      false,
      undefined,
    ]);
  });

  it("lists what begins alike, with its size, however much it is", async () => {
    expect(await namesIn(store, "tree/")).toEqual({});
    const names = Array.from({ length: 1010 }, (_, index) => `tree/${index % 7}a/blob-${index}`);
    for (let from = 0; from < names.length; from += 50)
      await Promise.all(names.slice(from, from + 50).map((name) => store.put(name, bytes("12"))));
    await store.put("media/p.jpg", bytes("123"));
    expect(Object.keys(await namesIn(store, "tree/")).sort()).toEqual([...names].sort());
    expect(await namesIn(store, "tree/1a/blob-100")).toEqual({
      "tree/1a/blob-1002": 2,
      "tree/1a/blob-1009": 2,
    });
    expect(await namesIn(store, "media/")).toEqual({ "media/p.jpg": 3 });
    expect(Object.keys(await namesIn(store, ""))).toHaveLength(1011);
    for await (const { at } of store.list("media/")) expect(at).toBeInstanceOf(Date);
  });

  it("has what was put together once it is settled", async () => {
    const batch = store.batch();
    const names = Array.from({ length: 70 }, (_, index) => `tree/${index % 9}b/blob-${index}`);
    await store.put("tree/0b/blob-0", bytes("alone"));
    await Promise.all(names.map((name) => batch.put(name, bytes(name))));
    await batch.settle();
    const found = await namesIn(store, "");
    expect(Object.keys(found).sort()).toEqual([...names].sort());
    expect(await store.get("tree/1b/blob-10")).toEqual(Buffer.from("tree/1b/blob-10"));
    await store.batch().settle();
  });

  it("leaves a file as it is the next time", async () => {
    await store.put("tree/ab/abc", bytes("plain"));
    await store.put("tree/ab/abc", bytes("other"));
    expect(await store.get("tree/ab/abc")).toEqual(Buffer.from("plain"));
  });

  it("is the same whole file for all who put it at once", async () => {
    const content = new Uint8Array(300_000).fill(7);
    await Promise.all(Array.from({ length: 8 }, () => store.put("tree/cd/cde", content)));
    expect(Buffer.compare((await store.get("tree/cd/cde")) ?? bytes(""), content)).toBe(0);
    expect(Object.keys(await namesIn(store, ""))).toEqual(["tree/cd/cde"]);
  });

  it.each(["", "../a", "tree/../../a", "/tree/a", "tree//a", "tree/.a", "tree\\a", "tree/a\0"])(
    "takes %j for no name",
    async (name) => {
      await expect(async () => store.put(name, bytes("x"))).rejects.toThrow("not a name of a blob");
      await expect(async () => store.get(name)).rejects.toThrow("not a name of a blob");
    },
  );
}
