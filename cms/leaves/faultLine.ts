import { oneLine } from "./oneLine.ts";

/** Causes inside causes that are told. */
const deepest = 3;

/** What an error may carry beside its message: a code, an SQL text with its parameters, several errors at once. */
type Fault = Error & { code?: unknown; query?: unknown; errors?: unknown };

/** Lines of a stack below the message, which may be long and may look like such lines itself; none when it was reworded. */
const framesOf = ({ stack = "", message }: Error): string => {
  const start = stack.indexOf(message);
  return start < 0 ? "" : stack.slice(start + message.length);
};

/** Where a fault arose, as file and line; without the folders before, which are the machine's own business. */
const placeOf = (error: Error): string => {
  const [, place] = /\n\s+at .*?([^/\\(\s]+:\d+):\d+\)?(?:\n|$)/.exec(framesOf(error)) ?? [];
  return place === undefined ? "" : ` (${place})`;
};

/**
 * Codes whose messages quote what was sent: data exceptions and syntax errors. Source: PostgreSQL, appendix A. Those of
 * other classes quote names of constraints, tables and logins, which tell what to mend.
 */
const quotesInput = /^(?:22...|42601)$/;

/** A query that failed is told by its verb and table: the text may hold values, the parameters do. */
const queryWords = (query: string): string => {
  const [verb = "query"] = /\w+/.exec(query) ?? [];
  const [, table] = /\b(?:from|into|update)\s+"?([\w.]+)/i.exec(query) ?? [];
  return table === undefined ? `${verb} failed` : `${verb} of ${table} failed`;
};

/** What was sent may hold quotation marks itself, so that all from the first to the last is left out. */
const wordsOf = ({ message, code, query }: Fault): string => {
  if (typeof query === "string") return queryWords(query);
  const words = oneLine(message);
  return quotesInput.test(String(code)) ? words.replace(/".*"|".*/s, '"…"') : words;
};

const nameOf = ({ name, message, code }: Fault): string =>
  code === undefined || message.includes(String(code)) ? name : `${name} ${String(code)}`;

const causeOf = ({ cause, errors }: Fault): unknown =>
  cause ?? (Array.isArray(errors) ? errors[0] : undefined);

/**
 * What went wrong in one bounded line: the error with its code, where it arose and what caused it. Never a stack, never
 * the parameters of a query, never what hangs on the error beside these (a client of the database with its keys).
 */
export const faultLine = (error: unknown, depth = 0): string => {
  if (!(error instanceof Error)) return oneLine(String(error));
  const own = `${nameOf(error)}: ${wordsOf(error)}${placeOf(error)}`;
  const cause = causeOf(error);
  return cause === undefined || depth >= deepest ? own : `${own} ← ${faultLine(cause, depth + 1)}`;
};
