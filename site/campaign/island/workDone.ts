import type { Work } from "#voting/campaign/work.wire.ts";

let done: string | undefined;

/** The work that this page has done last; good for some minutes, for every vote of this voter. */
export const workDone = (): string | undefined => done;

/** Does work that was asked for. The code for it is loaded only now: hardly anybody is ever asked. */
export async function doWork(work: Work): Promise<void> {
  const { solveWork } = await import("./solveWork.ts");
  done = await solveWork(work);
}
