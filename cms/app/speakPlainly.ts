import { format } from "node:util";
import { faultLine } from "#leaves/faultLine.ts";
import { oneLine } from "#leaves/oneLine.ts";

const longest = 2_000;

/** An object is named, not shown: nobody knows what hangs on it. */
const shown = (part: unknown): unknown => {
  if (part instanceof Error) return faultLine(part);
  return typeof part === "object" && part !== null ? Object.prototype.toString.call(part) : part;
};

/**
 * From now on `console.error` and `console.warn` of this process write one bounded line for each call, whoever calls: Next and
 * Payload print errors whole, and with them whatever hangs on them, such as a client of the database with its keys.
 */
export function speakPlainly(output: Pick<Console, "error" | "warn">): void {
  for (const name of ["error", "warn"] as const) {
    const write = output[name].bind(output);
    output[name] = (...parts: unknown[]) => write(oneLine(format(...parts.map(shown)), longest));
  }
}
