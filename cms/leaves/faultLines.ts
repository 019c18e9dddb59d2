import { faultLine } from "./faultLine.ts";
import type { ProcessLog } from "./processLog.ts";

type Options = {
  log: ProcessLog;
  /** Milliseconds of a clock that only runs forward. */
  elapsed: () => number;
};

/** Pause between two lines about the same fault, in ms, and how many different faults are told apart. */
const quietMs = 10_000;
const mostFaults = 100;

/**
 * Reports faults a line each, the same one at most every ten seconds and then with how often it came: when the database
 * is away, thousands of votes fail for one reason, and a log full of stacks tells nobody more.
 */
export function createFaultLines({ log, elapsed }: Options): (error: unknown) => void {
  const seen = new Map<string, { at: number; kept: number }>();
  return (error) => {
    const line = faultLine(error);
    const last = seen.get(line);
    if (last && elapsed() - last.at < quietMs) {
      last.kept += 1;
      return;
    }
    if (!last && seen.size >= mostFaults) seen.clear();
    seen.set(line, { at: elapsed(), kept: 0 });
    log("error", { msg: line, ...(last && last.kept > 0 && { timesMore: last.kept }) });
  };
}
