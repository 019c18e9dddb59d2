import { parentPort, workerData } from "node:worker_threads";
import { WordRefused } from "../word/wordLimits.ts";
import { readSheet } from "./readSheet.ts";
import type { SheetAnswer } from "./sheetOf.ts";

/** What `sheetOf` starts: reads one sheet and says what it found. */
const { bytes } = workerData as { bytes: Uint8Array };

function answer(): SheetAnswer {
  try {
    return readSheet(Buffer.from(bytes));
  } catch (error) {
    return { refusal: error instanceof WordRefused ? error.reason : "broken" };
  }
}
parentPort?.postMessage(answer());
