import { setTimeout as sleep } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { giveWay } from "#leaves/keepThread.ts";
import { createPostgresScorerStore } from "./postgresScorerStore.ts";
import { startScorer } from "./startScorer.ts";

/** Pause between two rounds, in ms. */
const every = 20_000;

/** Pause after each page of 2,000 votes, in ms: a backlog is scored at some 10,000 votes a second. */
const restMs = 150;

const { databaseUrl } = z.object({ databaseUrl: z.string() }).parse(workerData);
const onError = (error: unknown) =>
  parentPort?.postMessage(error instanceof Error ? `scorer: ${error.message}` : "scorer failed");
giveWay();
const store = createPostgresScorerStore({ databaseUrl, onError });
const scorer = startScorer({ store, every, rest: () => sleep(restMs), onError });

parentPort?.once("message", async () => {
  await scorer.stop();
  await store.close();
  parentPort?.close();
});
