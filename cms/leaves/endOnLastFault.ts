import { writeSync } from "node:fs";
import { faultLine } from "./faultLine.ts";

/**
 * The last handler of a process: what nothing else caught, a promise's rejection too, is logged in one line and ends the
 * process with code 1, for whoever started it to start another. After such a fault nobody knows what still holds. The
 * faults of single requests are caught where they are answered and never come here.
 */
export function endOnLastFault(name: string): void {
  // Node raises rejections that nobody caught as exceptions, too.
  process.on("uncaughtException", (error: unknown) => {
    try {
      // The process ends before a stream would have written.
      writeSync(2, `${name}: ended by a fault that nothing caught: ${faultLine(error)}\n`);
    } finally {
      process.exit(1);
    }
  });
}
