import { writeSync } from "node:fs";
import { faultLine } from "./faultLine.ts";
import { logLine } from "./processLog.ts";

/**
 * The last handler of a process: what nothing else caught, a promise's rejection too, is logged in one line and ends the
 * process with code 1, for whoever started it to start another. After such a fault nobody knows what still holds. The
 * faults of single requests are caught where they are answered and never come here. A command says it to who typed it; a
 * service (`isLogged`) to its log.
 */
export function endOnLastFault(name: string, { isLogged = false } = {}): void {
  // Node raises rejections that nobody caught as exceptions, too.
  process.on("uncaughtException", (error: unknown) => {
    const msg = `ended by a fault that nothing caught: ${faultLine(error)}`;
    const line = isLogged
      ? logLine("fatal", new Date(), { process: name, msg })
      : `${name}: ${msg}`;
    try {
      // The process ends before a stream would have written.
      writeSync(2, `${line}\n`);
    } finally {
      process.exit(1);
    }
  });
}
