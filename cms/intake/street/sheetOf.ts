import path from "node:path";
import { readInThread, type ThreadLimits } from "../word/readInThread.ts";
import type { WordRefusal } from "../word/wordLimits.ts";
import type { Sheet } from "./readSheet.ts";

export type SheetAnswer = Sheet | { refusal: WordRefusal };

/** A path from the working directory, which is the repository. */
const program = path.resolve("cms/intake/street/sheetThread.ts");

/** Rules O34 and Z2: reads a sheet beside the panel, which a file made to be large would keep from everybody. */
export const sheetOf = (bytes: Uint8Array, limits?: ThreadLimits): Promise<SheetAnswer> =>
  readInThread<SheetAnswer>(program, { bytes }, limits);
