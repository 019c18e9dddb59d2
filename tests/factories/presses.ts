import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { EditionStore } from "#edition/library/editionStore.ts";
import type { TreeRow } from "#release/press/fileBook.ts";
import type { Press, PressSite } from "#release/press/Press.ts";
import { openPressDatabase } from "#release/press/pressDatabase.ts";
import { pressJob } from "#release/press/pressJob.ts";
import type { Recorder } from "#release/press/recorder.ts";
import type { ReleaseFile } from "#release/tree/tree.wire.ts";
import type { BlobStore } from "#storage/BlobStore.ts";

/** A page long enough to be worth compressing. */
export const pageHtml = (title: string, script = ""): string =>
  `<!doctype html><html lang="zh-CN"><head><title>${title}</title>${script}</head>` +
  `<body><main><h1>${title}</h1>${"<p>院落里的事，院落里商量着办。</p>".repeat(20)}</main></body></html>`;

/** Blobs in memory, and how often each was put. */
function memoryBlobs() {
  const held = new Map<string, Uint8Array>();
  const blobs: BlobStore = {
    put: async (name, content) => void held.set(name, content),
    get: async (name) => held.get(name),
    has: async (name) => held.has(name),
    batch: () => ({ has: blobs.has, put: blobs.put, settle: async () => undefined }),
    remove: async (name) => void held.delete(name),
    async *list(prefix) {
      for (const [name, { byteLength: bytes }] of held)
        if (name.startsWith(prefix)) yield { name, bytes, at: new Date(0) };
    },
    tidy: async () => undefined,
  };
  return { blobs, held };
}

/** What stands on a page at an address, asked of the library as real views do. */
export const viewAt = ({ library }: EditionStore, sitePath: string): unknown => {
  const [folder = "", slug = "", ...rest] = sitePath.split("/").filter(Boolean);
  const all = library.list({ of: "all" });
  if (/^\d{4}(-\d\d)*$/.test(slug))
    return library.list({ of: "kind", kind: "case" }).newest(50, slug);
  if (folder === "cases" && slug && rest.length === 0) {
    const ref = { kind: "case", slug } as const;
    return [library.story(ref), all.older(ref)?.headline, library.seriesOf(ref).length];
  }
  if (folder === "topics" && slug)
    return [library.topic(slug), library.list({ of: "topic", slug }).newest(12)];
  if (folder === "workers" && slug) return library.worker(slug);
  if (folder !== "" && folder !== "cases") return library.settings.tagline;
  return [library.settings.tagline, all.newest(24).map(({ headline }) => headline), library.front];
};

type Made = {
  store: EditionStore;
  record: Recorder["record"];
  /** What a page holds; 坏 for one that cannot be rendered. */
  page?: (sitePath: string) => string;
  site?: Partial<PressSite>;
  pictures?: ReadonlyMap<string, string>;
  covers?: ReadonlyMap<string, string>;
  /** Kept in a file, for who copies from it. */
  isOnDisk?: boolean;
};

/** A press over a store, with a site build that has one script. */
export async function aPress({ store, record, ...made }: Made) {
  const page = made.page ?? ((sitePath) => pageHtml(JSON.stringify(viewAt(store, sitePath))));
  const folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-press-"));
  const assets = path.join(folder, "client");
  await mkdir(path.join(assets, "_astro"), { recursive: true });
  await writeFile(path.join(assets, "_astro", "a.abc123.js"), "export const a = 1;".repeat(50));
  const { blobs, held } = memoryBlobs();
  const pressFile = path.join(folder, "press.db");
  const database = openPressDatabase(made.isOnDisk ? pressFile : ":memory:");
  const rendered: string[] = [];
  const press: Press = {
    ...{ database, store, record, blobs },
    site: {
      ...{ key: "site 1", fingerprint: "site-1", inline: { scripts: [], styles: [] }, assets },
      render: async (sitePath) => {
        rendered.push(sitePath);
        const content = page(sitePath);
        return new Response(content, { status: content === "坏" ? 500 : 200 });
      },
      ...made.site,
    },
    readMedia: async (name) => encoded(made.pictures?.get(name)),
    readCover: (name) => encoded(made.covers?.get(name)),
  };
  const rows = (from = -1): TreeRow[] => [...database.files.after(from)];
  return {
    ...{ press, pressFile, held, rendered, rows },
    job: (at = new Date("2023-12-05T00:00:00.000Z")) => pressJob(press, { at }),
    /** Jobs until nothing is left; answers every row of the tree. */
    tree: async (): Promise<string[]> => {
      while ((await pressJob(press, { at: new Date(0) })).left > 0);
      return rows()
        .filter(({ entry }) => entry !== null)
        .map(({ kind, path, entry }) => `${kind} ${path} ${entry}`)
        .sort();
    },
    entry: (file: string) => database.files.entry<ReleaseFile>("file", file),
    close: async () => {
      database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const encoded = (text: string | undefined) =>
  text === undefined ? undefined : new TextEncoder().encode(text);
