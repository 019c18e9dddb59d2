import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import { voterName } from "#tests/factories/voting.ts";
import { createScorer } from "#voting/holds/scorer.ts";

/** What a thread that folds so many voters answers: suspicions found, and what the heap holds for each voter, in bytes. */
export type Folded = { findings: number; bytesEach: number };

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");
const held = (): number => {
  collect();
  return getHeapStatistics().used_heap_size;
};

/** Scores a like of each of so many voters, as an hour of a surge brings them. */
const { voters }: { voters: number } = workerData;
const opened = Date.UTC(2026, 10, 21, 4);
const before = held();
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
const findings = scorer.scanUpTo(Number.POSITIVE_INFINITY).length;
const bytesEach = (held() - before) / voters;
// Asked once more, so that nothing of it is collected before it is weighed.
scorer.scanUpTo(Number.POSITIVE_INFINITY);
parentPort?.postMessage({ findings, bytesEach } satisfies Folded);
