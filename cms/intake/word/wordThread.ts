import { parentPort, workerData } from "node:worker_threads";
import { readFile } from "./readFile.ts";
import type { WordAnswer } from "./readWord.ts";
import type { ChangeChoices } from "./wordDocument.ts";
import { WordRefused } from "./wordLimits.ts";

/** What `readWord` starts: reads one file and says what it found. */
const { bytes, choices } = workerData as { bytes: Uint8Array; choices: ChangeChoices };

const answer: WordAnswer = await readFile(Buffer.from(bytes), choices).catch((error: unknown) => ({
  refusal: error instanceof WordRefused ? error.reason : "broken",
}));
parentPort?.postMessage(answer);
