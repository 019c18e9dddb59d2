import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { answerQuery } from "#site/search/asking/answerQuery.ts";
import type { SearchAsk } from "#site/search/asking/searchAnswer.ts";
import { openBlobFiles } from "#storage/openBlobFiles.ts";
import { type Takedown, takedownList } from "../takedowns/takedownList.ts";
import { treeFileIn } from "../tree/openTreeFile.ts";
import { followTexts } from "./followTexts.ts";
import { openSearchFile } from "./searchFile.ts";

/** Between two looks at the tree, in ms. */
const everyMs = 250;

const { dataDir } = z.object({ dataDir: z.string() }).parse(workerData);
const file = path.join(dataDir, "web", "search.db");

/** What SQLite says of a file with which another process works. */
const busy = 5;
const isBusy = (error: unknown) =>
  error instanceof Error && "errcode" in error && error.errcode === busy;

/**
 * What a disk spoiled is made again from the tree. Where several processes share a data folder the first has the file, and each other one a search in its
 * memory.
 */
function openOrRenew() {
  try {
    return openSearchFile(file);
  } catch (error) {
    if (isBusy(error)) return openSearchFile();
    for (const suffix of ["", "-wal", "-shm"]) rmSync(`${file}${suffix}`, { force: true });
    return openSearchFile(file);
  }
}

const search = openOrRenew();
let last = "";
const onFault = (error: unknown) => {
  const problem = `search: ${error instanceof Error ? error.message : String(error)}`;
  if (problem !== last) parentPort?.postMessage({ problem });
  last = problem;
};

/** Longest that a question waits for what was published a moment ago; a first tree takes longer than anybody waits. */
const freshMs = 200;

/** Looks at the tree as soon as nobody else does. */
let lookNow = async (): Promise<void> => undefined;

/** Follows the tree's file until it cannot be read: it is being made, or was made anew. */
async function followFile(treeFile: string): Promise<void> {
  const { look, close } = followTexts({ treeFile, blobs: openBlobFiles(), search, onFault });
  let looking: Promise<void> | undefined;
  lookNow = () => {
    looking ??= look().finally(() => {
      looking = undefined;
    });
    return looking;
  };
  try {
    for (;;) {
      await lookNow();
      await sleep(everyMs);
    }
  } finally {
    lookNow = async () => undefined;
    close();
  }
}

async function follow(): Promise<never> {
  const treeFile = treeFileIn(dataDir);
  for (;;) {
    if (existsSync(treeFile)) await followFile(treeFile).catch(onFault);
    await sleep(everyMs);
  }
}

type Message = { number: number; ask: SearchAsk } | { takenDown: readonly Takedown[] } | "stop";

/** Whether it was told what was taken down: who does not know that answers nothing. */
let isTold = false;

async function answer(number: number, ask: SearchAsk): Promise<void> {
  // What a reader sees on the site is found in the same moment. A look that fails is told by who follows.
  await Promise.race([lookNow().catch(() => undefined), sleep(freshMs, undefined, { ref: false })]);
  try {
    parentPort?.postMessage({ number, ...(isTold && { answer: answerQuery(search, ask) }) });
  } catch (error) {
    onFault(error);
    parentPort?.postMessage({ number });
  }
}

parentPort?.on("message", (message: Message) => {
  if (message === "stop") return process.exit(0);
  if ("ask" in message) return void answer(message.number, message.ask);
  search.leaveOut(takedownList(message.takenDown));
  isTold = true;
});
parentPort?.postMessage({ begun: true });
void follow();
