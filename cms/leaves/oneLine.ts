/** Colours and other commands for a terminal. Source: ECMA-48, control sequences. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const terminalCodes = /\u001b\[[0-?]*[ -/]*[@-~]/g;

/** From here on, drizzle's messages are SQL and what stood in its places. */
const query = /(?<=Failed query): |\nparams: /;

/** A text as one line of a log, of at most so many characters; without colours, and without the query that it tells of. */
export const oneLine = (text: string, longest = 240): string => {
  const [told = ""] = text.split(query);
  const line = told.replaceAll(terminalCodes, "").replaceAll(/\s+/g, " ").trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
};
