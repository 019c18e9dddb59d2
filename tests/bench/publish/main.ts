import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { getPayload, type Payload } from "payload";
import { buildAdmin, buildSite } from "#operations/builds.ts";
import { childEnvironment } from "#operations/childEnvironment.ts";
import { onInterruption } from "#operations/interruption.ts";
import { migrateStack } from "#operations/migrateStack.ts";
import { freePort } from "#operations/postgres/port.ts";
import { awaitFirstRelease } from "#operations/release.ts";
import { plantSampleIfEmpty } from "#operations/sample.ts";
import { startCms, startWeb } from "#operations/services.ts";
import { openStack } from "#operations/stack.ts";
import { createRandom } from "#tests/harness/random.ts";
import { residentOf } from "../measureProcess.ts";
import { table } from "../table.ts";
import { type Act, acts } from "./acts.ts";
import { plantStories, type Surroundings } from "./plantStories.ts";

const [sizeText = "1000", actsText = "60"] = process.argv.slice(2);
const size = Number(sizeText);
const count = Number(actsText);

/** Nothing that is waited for takes longer. */
const patienceMs = 600_000;

const idsOf = async (payload: Payload, collection: "topics" | "media", limit: number) => {
  const { docs } = await payload.find({ collection, limit, depth: 0, sort: "id" });
  return docs.map(({ id }) => id);
};

async function surroundingsOf(payload: Payload): Promise<Surroundings> {
  const { docs: streets } = await payload.find({
    collection: "places",
    where: { level: { equals: "street" } },
    limit: 40,
    depth: 0,
  });
  return {
    places: streets.map(({ id }) => id),
    topics: await idsOf(payload, "topics", 10),
    pictures: await idsOf(payload, "media", 20),
  };
}

/** Asks for a page until readers see the act; answers after how many ms of its commit they did. */
async function untilLive(origin: string, { path, kind, isLive }: Act): Promise<number> {
  const began = performance.now();
  while (performance.now() - began < patienceMs) {
    const response = await fetch(`${origin}${path}`, { redirect: "manual" });
    if (isLive(response.status, await response.text())) return performance.now() - began;
    await sleep(20);
  }
  throw new Error(`${kind} at ${path} did not come live`);
}

const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * part))
  ] ?? Number.NaN;

/** Publishes through Payload on so many stories, and tells after what time readers had the new bytes. */
async function measure(dataDir: string): Promise<void> {
  const { signal } = onInterruption();
  const origin = `http://localhost:${process.env.WEB_PORT}`;
  const stack = await openStack();
  const services = [];
  let peak = 0;
  const sampler = setInterval(() => {
    peak = Math.max(peak, residentOf(process.pid));
  }, 500);
  try {
    await migrateStack(stack, signal);
    await plantSampleIfEmpty(stack, signal);
    await buildAdmin(stack.variables, signal);
    await buildSite(stack.variables, signal);
    const cms = startCms(stack);
    services.push(cms);
    await cms.ready();
    await awaitFirstRelease(stack, signal);
    const web = startWeb(stack);
    services.push(web);
    await web.ready();

    Object.assign(process.env, childEnvironment(stack.variables, "cms"));
    const { default: config } = await import("../../../cms/payload.config.ts");
    const payload = await getPayload({ config, disableOnInit: true });
    const surroundings = await surroundingsOf(payload);
    await plantStories(payload, size, surroundings);
    const importMs = await untilLive(origin, {
      kind: "import",
      path: `/cases/bench-${size}/`,
      isLive: (status) => status === 200,
    });
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
    const times: { kind: string; ms: number }[] = [];
    for (let number = 1; number <= count; number += 1) {
      const act = await random.pick(Object.values(acts))(newsroom, size + number);
      times.push({ kind: act.kind, ms: await untilLive(origin, act) });
      console.error(`${act.kind}: ${times.at(-1)?.ms.toFixed(0)} ms`);
    }
    const all = times.map(({ ms }) => ms);
    const kinds = [...new Set(times.map(({ kind }) => kind))];
    console.log(
      table(
        ["act", "times", "median ms", "slowest ms"],
        kinds.map((kind) => {
          const own = times.filter((time) => time.kind === kind).map(({ ms }) => ms);
          return [
            kind,
            String(own.length),
            quantile(own, 0.5).toFixed(0),
            Math.max(...own).toFixed(0),
          ];
        }),
      ),
    );
    const down = times.filter(({ kind }) => kind === "take down").map(({ ms }) => ms);
    console.log(
      JSON.stringify({
        stories: size,
        p50_ms: Math.round(quantile(all, 0.5)),
        p95_ms: Math.round(quantile(all, 0.95)),
        takedown_max_ms: Math.round(Math.max(0, ...down)),
        import_first_release_s: Math.round(importMs / 100) / 10,
        rss_mb: Math.round(peak / 1024),
      }),
    );
  } finally {
    clearInterval(sampler);
    for (const service of services) await service.stop();
    await stack.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const dataDir = await mkdtemp(path.join(os.tmpdir(), "gridpress-bench-publish-"));
Object.assign(process.env, {
  GRIDPRESS_DATA_DIR: dataDir,
  WEB_PORT: String(await freePort()),
  CMS_PORT: String(await freePort()),
});
await measure(dataDir);
process.exit(0);
