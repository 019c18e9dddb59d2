import { isDeepStrictEqual } from "node:util";
import { gzipSync } from "node:zlib";
import { spellChinese } from "#leaves/spellChinese.ts";
import type { SearchAsk } from "#site/search/asking/searchAnswer.ts";
import type { SearchAnswer } from "#site/search/asking/searchAnswer.wire.ts";
import { makePlainIndex } from "#site/search/plain/makePlainIndex.ts";
import { openPlainSearch } from "#site/search/plain/openPlainSearch.ts";
import { plainHeadPath } from "#site/search/plain/plainFiles.ts";
import type { SearchText } from "#site/search/searchText.wire.ts";

type Answer = (ask: SearchAsk) => SearchAnswer;

/** What a plain file host weighs, and whether a browser answers from it as `web` does. */
export async function measurePlain(options: {
  documents: readonly SearchText[];
  synonyms: readonly (readonly string[])[];
  queries: readonly string[];
  /** How `web` answers. */
  answer: Answer;
}) {
  const { documents, synonyms, queries, answer } = options;
  const files = new Map<string, string>();
  const began = performance.now();
  const head = makePlainIndex({
    ...{ documents, synonyms, folder: "/search/bench/" },
    spell: (text, options) => spellChinese(text, options).flat(),
    put: (path, content) => void files.set(path, JSON.stringify(content)),
  });
  const madeMs = performance.now() - began;
  files.set(plainHeadPath, JSON.stringify(head));
  const sizes = [...files].map(([path, text]) => ({ path, bytes: Buffer.byteLength(text) }));
  const firsts: number[] = [];
  const different: string[] = [];
  for (const query of queries) {
    let bytes = 0;
    const ask = { query, sort: "best", from: 0, most: 20 } as const;
    // Each as the first one of a reader.
    const plain = openPlainSearch(async (path) => {
      const text = files.get(path) ?? "";
      bytes += gzipSync(text).byteLength;
      return JSON.parse(text);
    });
    if (!isDeepStrictEqual(await plain(ask), answer(ask))) different.push(query);
    firsts.push(bytes);
  }
  if (different.length > 0) console.error(`otherwise on a plain host: ${different.join("、")}`);
  const sorted = firsts.sort((one, other) => one - other);
  return {
    plain_same: 1 - different.length / queries.length,
    plain_first_query_kb: Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) / 1000),
    plain_first_query_most_kb: Math.round((sorted.at(-1) ?? 0) / 1000),
    plain_files: files.size,
    plain_mb: Math.round(sizes.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6),
    plain_largest_kb: Math.round(Math.max(...sizes.map(({ bytes }) => bytes)) / 1000),
    plain_made_ms: Math.round(madeMs),
  };
}
