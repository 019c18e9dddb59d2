import { faultLine } from "./faultLine.ts";
import { oneLine } from "./oneLine.ts";

/** Longest text of one fact, in characters. */
const longest = 1_000;

/** What one line of a log says. */
export type LogFacts = {
  msg?: string;
  /** The error that it is about, as it was raised; it never reaches the log itself. */
  error?: Error;
  /** Whatever else was told that is a plain value. */
  facts: Record<string, string | number | boolean>;
};

const plain = (value: unknown): string | number | boolean | undefined => {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "string") return oneLine(value, longest);
  return value instanceof Error ? faultLine(value) : undefined;
};

const isError = (value: unknown) => value instanceof Error;

function factsOf(told: object): LogFacts["facts"] {
  const facts: LogFacts["facts"] = {};
  for (const [name, value] of Object.entries(told)) {
    const text = plain(value);
    if (text !== undefined) facts[name] = text;
  }
  return facts;
}

/**
 * What is logged of the arguments that a logger was given: an error, or an object of facts, then a text. Objects inside
 * are left out: nobody knows what hangs on them. Pino would write errors whole.
 */
export function logFacts([told, text]: readonly unknown[]): LogFacts {
  const words = (msg: unknown) => (typeof msg === "string" ? { msg: oneLine(msg, longest) } : {});
  if (typeof told === "string") return { ...words(told), facts: {} };
  if (told instanceof Error)
    return { ...words(text), error: told, facts: { err: faultLine(told) } };
  if (typeof told !== "object" || told === null) return { ...words(text), facts: {} };
  const { msg, ...facts } = factsOf(told);
  const error = Object.values(told).find(isError);
  return { ...words(text ?? msg), ...(error && { error }), facts };
}
