import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { getPayload, type Payload } from "payload";
import { buildAdmin, buildSite } from "#operations/builds.ts";
import { childEnvironment } from "#operations/childEnvironment.ts";
import { migrateStack } from "#operations/migrateStack.ts";
import { awaitFirstRelease } from "#operations/release.ts";
import { plantSampleIfEmpty } from "#operations/sample.ts";
import { startCms, startWeb } from "#operations/services.ts";
import { openStack } from "#operations/stack.ts";
import type { Act } from "./acts.ts";
import { plantPictures, plantStories, type Surroundings } from "./plantStories.ts";

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

/** Whether readers see the act now. */
export async function isLive(origin: string, act: Act): Promise<boolean> {
  const response = await fetch(`${origin}${act.path}`, { redirect: "manual" });
  return act.isLive(response.status, await response.text());
}

/** Asks for a page until readers see the act; answers after how many ms of its commit they did. */
export async function untilLive(origin: string, act: Act): Promise<number> {
  const began = performance.now();
  while (performance.now() - began < patienceMs) {
    if (await isLive(origin, act)) return performance.now() - began;
    await sleep(20);
  }
  throw new Error(`${act.kind} at ${act.path} did not come live`);
}

/** The whole line with the sample, as `npm start` brings it up, and the CMS's own API beside it. */
export type Line = { origin: string; payload: Payload; close: () => Promise<void> };

/** Brings it up in a folder; `WEB_PORT`, `CMS_PORT` and `GRIDPRESS_DATA_DIR` are set. Its processes tell of themselves (`watch.mjs`). */
export async function openLine(dataDir: string, signal: AbortSignal): Promise<Line> {
  const stack = await openStack();
  const services: { stop: () => Promise<void> }[] = [];
  const close = async () => {
    for (const service of services) await service.stop();
    await stack.close();
  };
  try {
    await migrateStack(stack, signal);
    await plantSampleIfEmpty(stack, signal);
    await buildAdmin(stack.variables, signal);
    await buildSite(stack.variables, signal);
    const watch = `--import=${path.resolve("tests/bench/publish/watch.mjs")}`;
    Object.assign(process.env, { NODE_OPTIONS: watch, BENCH_WATCH_DIR: dataDir });
    for (const start of [startWeb, startCms]) {
      const service = start(stack);
      services.push(service);
      await service.ready();
    }
    await awaitFirstRelease(stack, signal);
    Object.assign(process.env, childEnvironment(stack.variables, "cms"));
    const { default: config } = await import("../../../cms/payload.config.ts");
    const payload = await getPayload({ config, disableOnInit: true });
    return { origin: `http://localhost:${process.env.WEB_PORT}`, payload, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Plants so many stories, and tells after how many ms readers had them. */
export async function importStories(
  { origin, payload }: Pick<Line, "origin" | "payload">,
  size: number,
): Promise<{ surroundings: Surroundings; importMs: number }> {
  const sample = await surroundingsOf(payload);
  const pictures = await plantPictures(payload, size, sample.pictures);
  const surroundings = { ...sample, pictures };
  await plantStories(payload, size, surroundings);
  const importMs = await untilLive(origin, {
    kind: "import",
    path: `/cases/bench-${size}/`,
    isLive: (status) => status === 200,
  });
  return { surroundings, importMs };
}
