type Options = {
  write: (line: string) => void;
  /** Milliseconds of a clock that only runs forward. */
  elapsed: () => number;
};

/** Pause between two lines about the same fault, in ms, and how many different faults are told apart. */
const quietMs = 10_000;
const mostFaults = 100;

/** What went wrong in one line: the error and what caused it, without a stack. */
const lineOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const { name, message, cause } = error;
  const own = `${name}: ${message}`.replaceAll(/\s+/g, " ");
  return cause === undefined ? own : `${own} ← ${lineOf(cause)}`;
};

/**
 * Reports faults a line each, the same one at most every ten seconds and then with how often it came: when the database
 * is away, thousands of votes fail for one reason, and a log full of stacks tells nobody more.
 */
export function createFaultLines({ write, elapsed }: Options): (error: unknown) => void {
  const seen = new Map<string, { at: number; kept: number }>();
  return (error) => {
    const line = lineOf(error);
    const last = seen.get(line);
    if (last && elapsed() - last.at < quietMs) {
      last.kept += 1;
      return;
    }
    if (!last && seen.size >= mostFaults) seen.clear();
    seen.set(line, { at: elapsed(), kept: 0 });
    write(`voting: ${line}${last && last.kept > 0 ? ` (and ${last.kept} times more)` : ""}`);
  };
}
