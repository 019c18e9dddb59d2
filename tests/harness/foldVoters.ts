import { parentPort, workerData } from "node:worker_threads";
import { voterName } from "#tests/factories/voting.ts";
import { createScorer } from "#voting/holds/scorer.ts";

/** Thread of a test on memory: scores a like of each of so many voters, as an hour of a surge brings them. */
const { voters }: { voters: number } = workerData;
const opened = Date.UTC(2026, 10, 21, 4);
const scorer = createScorer();
for (let number = 1; number <= voters; number += 1)
  scorer.add({
    seq: number,
    at: opened + Math.floor((number * 3_600_000) / voters),
    voter: Buffer.from(voterName(number)).toString("latin1"),
    net: String(number % 700),
    agent: number % 300,
    choices: [(number % 30) + 1],
  });
parentPort?.postMessage(scorer.scanUpTo(Number.POSITIVE_INFINITY).length);
