import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import type { Payload } from "payload";
import { onInterruption } from "#operations/interruption.ts";
import { freePort } from "#operations/postgres/port.ts";
import { createRandom } from "#tests/harness/random.ts";
import { residentOf, watchPeak } from "../measureProcess.ts";
import { table } from "../table.ts";
import { acts } from "./acts.ts";
import { importStories, openLine, untilLive } from "./line.ts";
import { untilThrough } from "./untilThrough.ts";

const [sizesText = "1000,10000", actsText = "200"] = process.argv.slice(2);
const sizes = sizesText.split(",").map(Number);
const count = Number(actsText);

const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * part))
  ] ?? Number.NaN;

const { signal } = onInterruption();

/** What the processes say of themselves (`watch.mjs`). */
const watched = async (folder: string, name: "app" | "web") =>
  JSON.parse(await readFile(path.join(folder, `${name}.json`), "utf8")) as {
    heapPeak: number;
    loopDelayP99Ms: number;
  };

/** The newest commit that changed a page, and how many addresses changed after one; covers are drawn all the while. */
const newestCommit = async ({ db }: Payload) => {
  const select = "SELECT max(seq) AS seq FROM publishing.tree WHERE path NOT LIKE 'covers/%'";
  const { rows } = await db.pool.query(select);
  return Number(rows[0]?.seq);
};
const changedAfter = async ({ db }: Payload, seq: number) => {
  const select =
    "SELECT count(*) AS count FROM publishing.tree WHERE seq > $1 AND path NOT LIKE 'covers/%'";
  const { rows } = await db.pool.query(select, [seq]);
  return Number(rows[0]?.count);
};

/** Publishes through Payload on so many stories, and tells after what time readers had the new bytes. */
async function measure(size: number, dataDir: string) {
  const memory = watchPeak(() => residentOf(process.pid) - process.memoryUsage.rss() / 1024);
  const { origin, payload, close } = await openLine(dataDir, signal);
  try {
    const { surroundings, importMs } = await importStories({ origin, payload }, size);
    memory.beginAnew();
    console.error(`import and first release: ${(importMs / 1000).toFixed(1)} s`);
    const { docs } = await payload.find({
      collection: "cases",
      where: { slug: { contains: "bench-" } },
      limit: 500,
      depth: 0,
      sort: "-publishedAt",
    });
    const stories = docs.map(({ id, slug }) => ({ id, slug: slug ?? "" }));
    const random = createRandom(size);
    const newsroom = { payload, random, surroundings, stories };
    const times: { kind: string; ms: number; files: number }[] = [];
    await untilThrough(payload, dataDir);
    for (let number = 1; number <= count; number += 1) {
      const before = await newestCommit(payload);
      const act = await random.pick(Object.values(acts))(newsroom, size + number);
      const ms = await untilLive(origin, act);
      await untilThrough(payload, dataDir);
      const files = await changedAfter(payload, before);
      times.push({ kind: act.kind, ms, files });
      console.error(`${number} ${act.kind}: ${ms.toFixed(0)} ms, ${files} files`);
    }
    const all = times.map(({ ms }) => ms);
    const kinds = [...new Set(times.map(({ kind }) => kind))];
    console.log(
      table(
        [`act on ${size} stories`, "times", "median ms", "slowest ms", "most files"],
        kinds.map((kind) => {
          const mine = times.filter((time) => time.kind === kind);
          const own = mine.map(({ ms }) => ms);
          return [
            kind,
            String(own.length),
            quantile(own, 0.5).toFixed(0),
            Math.max(...own).toFixed(0),
            String(Math.max(...mine.map(({ files }) => files))),
          ];
        }),
      ),
    );
    const down = times.filter(({ kind }) => kind === "take down").map(({ ms }) => ms);
    const [app, web] = [await watched(dataDir, "app"), await watched(dataDir, "web")];
    return {
      stories: size,
      p50_ms: Math.round(quantile(all, 0.5)),
      p95_ms: Math.round(quantile(all, 0.95)),
      files_max: Math.max(...times.map(({ files }) => files)),
      takedown_max_ms: Math.round(Math.max(0, ...down)),
      import_first_release_s: Math.round(importMs / 100) / 10,
      rss_mb: Math.round(memory.peak() / 1024),
      cms_heap_mb: Math.round(app.heapPeak / 2 ** 20),
      vote_loop_delay_p99_ms: Math.round(web.loopDelayP99Ms * 10) / 10,
    };
  } finally {
    memory.stop();
    await close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Payload reads its settings once in a process: each size has one of its own. */
async function measureAlone(size: number): Promise<Record<string, number>> {
  const child = spawn(process.execPath, [import.meta.filename, String(size), String(count)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const output = await text(child.stdout);
  console.log(output.trimEnd());
  return JSON.parse(output.trim().split("\n").at(-1) ?? "");
}

if (sizes.length > 1) {
  const results = [];
  for (const size of sizes) results.push(await measureAlone(size));
  const [small, large] = [results[0], results.at(-1)];
  const ratio = (large?.p50_ms ?? 0) / (small?.p50_ms ?? 1);
  console.log(JSON.stringify({ sizes: results, ratio_large_small: Math.round(ratio * 100) / 100 }));
} else {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "gridpress-bench-publish-"));
  Object.assign(process.env, {
    GRIDPRESS_DATA_DIR: dataDir,
    WEB_PORT: String(await freePort()),
    CMS_PORT: String(await freePort()),
  });
  console.log(JSON.stringify(await measure(sizes[0] ?? 1_000, dataDir)));
}
process.exit(0);
