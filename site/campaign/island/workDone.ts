import type { Work } from "#voting/campaign/work.wire.ts";
import { solveWork } from "./solveWork.ts";

let done: string | undefined;

/** The work that this page has done last; good for some minutes, for every vote of this voter. */
export const workDone = (): string | undefined => done;

/** Does work that was asked for. The code for it comes with the page's: what a bundler needs to load it later is larger than it. */
export async function doWork(work: Work): Promise<void> {
  done = await solveWork(work);
}
