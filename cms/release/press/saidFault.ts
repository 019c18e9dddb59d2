import { ReleaseFault, toReleaseFault } from "../fault.ts";
import type { PressFault } from "./press.wire.ts";

/** Any error as one process tells it to another, and as its record keeps it. */
export const saidFault = (error: unknown): PressFault => {
  const { code: fault, subject, cause, stack } = toReleaseFault(error);
  const detail = (cause instanceof Error ? (cause.stack ?? cause.message) : stack) ?? String(error);
  return { fault, ...(subject !== undefined && { subject }), detail };
};

/** The fault that another process told of; `output` is what it said beside. */
export const heardFault = (
  { fault, subject, detail }: PressFault,
  output: string,
): ReleaseFault => {
  const cause = new Error(`${detail}\n\n${output}`.trim());
  cause.stack = cause.message;
  return new ReleaseFault(fault, { ...(subject !== undefined && { subject }), cause });
};
