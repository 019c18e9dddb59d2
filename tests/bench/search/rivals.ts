import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import MiniSearch from "minisearch";
import { close, createIndex } from "pagefind";
import { folded } from "#site/search/fold.ts";
import type { SearchText } from "#site/search/searchText.wire.ts";

/** Another search over the same texts: addresses of all pages that it finds. */
export type Rival = { find: (query: string) => Promise<Set<string>>; close: () => Promise<void> };

const wordsOf = ({ title, texts }: SearchText) =>
  [title, ...texts.map(({ text }) => text)].join("\n");

/** Two characters at a time, as our own search has them. */
function bigrams(text: string): string[] {
  const characters = [...folded(text).replace(/\s+/g, " ")];
  const pairs = characters.slice(1).map((one, index) => `${characters[index]}${one}`);
  return pairs.length > 0 ? pairs : characters;
}

export function openMiniSearch(documents: readonly SearchText[]): Rival {
  const index = new MiniSearch<{ id: string; text: string }>({
    fields: ["text"],
    tokenize: bigrams,
    processTerm: (term) => term,
  });
  index.addAll(documents.map((text) => ({ id: text.url, text: wordsOf(text) })));
  return {
    find: async (query) =>
      new Set(
        index
          .search(query, { combineWith: "AND", prefix: [...query].length === 1 })
          .map(({ id }) => String(id)),
      ),
    close: async () => {},
  };
}

/** What Pagefind's own script for browsers needs of one: files by their address, and the language of the page. */
function standInForBrowser(folder: string): void {
  const read = async (address: unknown) => {
    const { pathname } = new URL(String(address), "http://localhost/");
    return new Response(await readFile(path.join(folder, pathname.replace(folder, ""))));
  };
  const document = {
    querySelector: () => null,
    documentElement: { lang: "zh", getAttribute: () => "zh" },
  };
  const location = new URL("http://localhost/");
  Object.assign(globalThis, { fetch: read, document, location, window: globalThis });
}

/** Addresses of pages by Pagefind's names for them: each result would else load a file of its own. */
async function addressesIn(folder: string): Promise<Map<string, string>> {
  const names = await readdir(path.join(folder, "fragment"));
  const pairs = names.map(async (name) => {
    const plain = gunzipSync(await readFile(path.join(folder, "fragment", name))).toString("utf8");
    const { url } = JSON.parse(plain.slice(plain.indexOf("{"))) as { url: string };
    return [path.parse(name).name, url] as const;
  });
  return new Map(await Promise.all(pairs));
}

/** From here on `fetch` reads its files only: opened last. */
export async function openPagefind(documents: readonly SearchText[]): Promise<Rival> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-pagefind-"));
  const { index } = await createIndex({ forceLanguage: "zh" });
  if (!index) throw new Error("Pagefind makes no index");
  for (const text of documents)
    await index.addCustomRecord({
      ...{ url: text.url, content: wordsOf(text), language: "zh", meta: { title: text.title } },
    });
  await index.writeFiles({ outputPath: folder });
  await close();
  const addresses = await addressesIn(folder);
  standInForBrowser(folder);
  const script = (await import(path.join(folder, "pagefind.js"))) as {
    search: (query: string) => Promise<{ results: { id: string }[] }>;
  };
  return {
    find: async (query) => {
      const { results } = await script.search(query);
      return new Set(results.map(({ id }) => addresses.get(id) ?? ""));
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
