import { mkdtemp, rm, stat } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Payload } from "payload";
import { onInterruption } from "#operations/interruption.ts";
import { freePort } from "#operations/postgres/port.ts";
import { answerQuery } from "#site/search/asking/answerQuery.ts";
import type { SearchSource } from "#site/search/asking/searchSource.ts";
import { folded } from "#site/search/fold.ts";
import { type SearchText, searchTextsWire } from "#site/search/searchText.wire.ts";
import { namesPath } from "#site/search/suggest/namesFile.ts";
import { searchTextsPath } from "#site/search/textFiles.ts";
import { createRandom } from "#tests/harness/random.ts";
import { openSearchFile } from "#web/search/searchFile.ts";
import { acts } from "../publish/acts.ts";
import { importStories, isLive, type Line, openLine } from "../publish/line.ts";
import { untilCovered, untilThrough } from "../publish/untilThrough.ts";
import { table } from "../table.ts";
import { ask, askAll, looked, quantileOf, round } from "./askAll.ts";
import { measurePanel } from "./panel.ts";
import { measurePlain } from "./plain.ts";
import { queries } from "./queries.ts";
import { openMiniSearch, openPagefind, type Rival } from "./rivals.ts";

const [size = 10_000, literals = 300, publishes = 5] = process.argv.slice(2).map(Number);

/** Queries that took longest, which are told. */
const slowest = 12;

/** Between two looks whether something is found, in ms. */
const lookMs = 20;

const share = (count: number, of: number) => round(count / of, 3);

/** A run of characters that every planted story has. */
const inEach = "号记录";

/** Waits until the index has every planted story: the first tree of ten thousand takes it a while. */
async function untilIndexed(origin: string): Promise<void> {
  for (;;) {
    const { answer } = await ask(origin, inEach);
    if (answer.instead.length === 0 && answer.count >= size) return;
    await sleep(lookMs);
  }
}

/** Every word of the site, as the line gives it to whoever answers searches. */
async function textsOf(origin: string, { db }: Payload) {
  const { rows } = await db.pool.query(
    "SELECT path FROM publishing.tree WHERE kind = 'file' AND entry IS NOT NULL AND path LIKE $1",
    [`${searchTextsPath.slice(1)}%`],
  );
  const documents: SearchText[] = [];
  const synonyms: string[][] = [];
  for (const { path: file } of rows) {
    const texts = searchTextsWire.parse(await (await fetch(`${origin}/${file}`)).json());
    documents.push(...texts.documents);
    synonyms.push(...texts.synonyms);
  }
  return { documents, synonyms };
}

/** Runs of characters as they stand somewhere, and the page where they do. */
function someRuns(documents: readonly SearchText[]): { query: string; url: string }[] {
  const random = createRandom(size);
  const found: { query: string; url: string }[] = [];
  while (found.length < literals) {
    const { url, title, texts } = random.pick(documents);
    const lines = [title, ...texts.flatMap(({ text }) => text.split("\n"))];
    const line = [...random.pick(lines)];
    const start = random.whole(0, line.length - 1);
    const query = line.slice(start, start + 1 + random.whole(0, 7)).join("");
    // Spaces part words; marks alone say nothing.
    if (/\s/.test(query) || !/[\p{L}\p{N}]/u.test(folded(query))) continue;
    found.push({ query, url });
  }
  return found;
}

async function recallOf(rival: Rival, runs: ReturnType<typeof someRuns>): Promise<number> {
  let hits = 0;
  for (const { query, url } of runs) if ((await rival.find(query)).has(url)) hits += 1;
  return share(hits, runs.length);
}

/** After how many ms of its commit who asks for a new story finds it, and its page is shown: both asked for in turn, the search first. */
async function freshness(
  { origin, payload }: Line,
  surroundings: Parameters<typeof acts.new>[0]["surroundings"],
) {
  const times: { found: number; live: number; isFoundWithPage: boolean }[] = [];
  for (let number = 1; number <= publishes; number += 1) {
    const newsroom = { payload, random: createRandom(number), surroundings, stories: [] };
    const act = await acts.new(newsroom, 90_000_000 + number);
    const began = performance.now();
    let found: number | undefined;
    let live: number | undefined;
    let isFoundWithPage = false;
    const lookForIt = async () => {
      const asked = performance.now() - began;
      const { answer } = await ask(origin, `第${90_000_000 + number}个案例`);
      if (answer.hits.some(({ url }) => url === act.path)) found ??= asked;
    };
    while (found === undefined || live === undefined) {
      await lookForIt();
      if (live === undefined && (await isLive(origin, act))) {
        live = performance.now() - began;
        // Who has seen the page and asks then finds it.
        await lookForIt();
        isFoundWithPage = found !== undefined;
      }
      await sleep(lookMs);
    }
    times.push({ found, live, isFoundWithPage });
  }
  return times;
}

/** What is known so far: a run that is cut short has told that much. */
const figures: Record<string, number> = {};
const tell = (more: Record<string, number>) => {
  Object.assign(figures, more);
  console.log(JSON.stringify(more));
};

/** Kilobytes that a reader loads. */
async function weightOf(address: string, encoding: string): Promise<number> {
  const response = await fetch(address, { headers: { "Accept-Encoding": encoding } });
  await response.arrayBuffer();
  return round(Number(response.headers.get("Content-Length")) / 1000, 1);
}

async function measure(dataDir: string, signal: AbortSignal): Promise<void> {
  const line = await openLine(dataDir, signal);
  try {
    const { origin } = line;
    const { surroundings } = await importStories(line, size);
    const live = performance.now();
    await untilIndexed(origin);
    const indexedMs = performance.now() - live;
    const { documents, synonyms } = await textsOf(origin, line.payload);

    const runs = someRuns(documents);
    const atWork = await askAll(origin, runs);
    await untilThrough(line.payload, dataDir);
    await untilCovered(line.payload, dataDir);
    const { times, missed } = await askAll(origin, runs);
    if (missed.length > 0) console.error(`not among the first ${looked}: ${missed.join("、")}`);
    for (const { query, count, ms } of times.slice(0, slowest))
      console.error(`${round(ms, 1)} ms: “${query}” on ${count} pages`);
    tell({
      ...{ stories: size, queries: queries.length, literals: runs.length },
      top3: share(queries.length - missed.length, queries.length),
      p50_ms: quantileOf(times, 0.5),
      p95_ms: quantileOf(times, 0.95),
      p95_at_work_ms: quantileOf(atWork.times, 0.95),
      indexed_s: round(indexedMs / 1000, 1),
    });
    const { size: bytes } = await stat(path.join(dataDir, "web", "search.db"));
    tell({
      index_mb: round(bytes / 1e6, 1),
      first_query_kb: await weightOf(`${origin}/search/?q=${encodeURIComponent("簇桥")}`, "gzip"),
      suggestions_kb: await weightOf(`${origin}${namesPath}`, "br"),
    });
    const fresh = await freshness(line, surroundings);
    tell({
      fresh_ms: round(Math.max(...fresh.map(({ found }) => found))),
      publish_ms: round(Math.max(...fresh.map(({ live }) => live))),
      found_with_page: share(fresh.filter((one) => one.isFoundWithPage).length, fresh.length),
    });

    const file = openSearchFile();
    file.setFile("texts", { hash: "all", documents, synonyms });
    // Excerpts of ten thousand answers are shown to nobody, and would take the run's hour.
    const bare: SearchSource = {
      ...file,
      textOf: (id) => ({
        ...{ url: file.known(id)?.order ?? "", kind: "", title: "", day: "", texts: [] },
      }),
    };
    const own: Rival = {
      find: async (query) => {
        const { hits } = answerQuery(bare, {
          query,
          sort: "best",
          from: 0,
          most: documents.length,
        });
        return new Set(hits.map(({ url }) => url));
      },
      close: async () => {},
    };
    tell({ recall_literal: await recallOf(own, runs) });
    tell(await measurePanel(line.payload));
    const minisearch = openMiniSearch(documents);
    tell({ minisearch_recall: await recallOf(minisearch, runs) });
    await minisearch.close();
    tell(
      await measurePlain({
        ...{ documents, synonyms },
        queries: [...queries.map(([query]) => query), ...runs.map(({ query }) => query)],
        answer: (ask) => answerQuery(file, ask),
      }),
    );
    file.close();
    const pagefind = await openPagefind(documents);
    tell({ pagefind_recall: await recallOf(pagefind, runs) });
    await pagefind.close();
  } finally {
    await line.close();
  }
}

const dataDir = await mkdtemp(path.join(os.tmpdir(), "gridpress-bench-search-"));
Object.assign(process.env, {
  GRIDPRESS_DATA_DIR: dataDir,
  WEB_PORT: String(await freePort()),
  CMS_PORT: String(await freePort()),
});
const { signal } = onInterruption();
try {
  await measure(dataDir, signal);
  console.log(
    table(
      ["figure", "value"],
      Object.entries(figures).map(([name, value]) => [name, String(value)]),
    ),
  );
  console.log(JSON.stringify(figures));
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
process.exit(0);
