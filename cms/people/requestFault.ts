/** What was wrong with a request that failed below the rules: a value no field takes, a conflict, or a text that cannot be read. */
export type RequestFault = "unreadable" | "conflict";

/** Classes of PostgreSQL's error codes that the sender causes. Source: PostgreSQL, appendix A. */
const faultOfClass: Readonly<Record<string, RequestFault>> = {
  // Data exceptions: no number, out of range, no such choice, NUL in a text.
  "22": "unreadable",
  // Integrity constraints.
  "23": "conflict",
  // Somebody else was quicker.
  "40": "conflict",
  // Longer or deeper than the database takes, e.g. a text in an index.
  "54": "unreadable",
  // The ledger's own refusals.
  "55": "conflict",
};

/** A comparison that the field's type does not know, e.g. part of a word in a number: Payload asks for it as sent. */
const mismatches = new Set(["42601", "42883", "42804", "42846"]);

/** Causes inside causes; drizzle wraps once. */
const deepest = 4;

const codeOf = (error: unknown, depth = 0): string | undefined => {
  if (typeof error !== "object" || error === null || depth > deepest) return undefined;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) ? code : codeOf(cause, depth + 1);
};

/** What Payload passes on as a fault of its own when a form or a file cannot be read. Source: busboy and payload's `fetchAPI-multipart`. */
const brokenForm =
  /^(?:Unexpected end of (?:form|file)|Malformed |Multipart: |Unsupported content type|Missing Content-Type|Request is not eligible)/;

const isBrokenForm = (error: unknown) => error instanceof Error && brokenForm.test(error.message);

/** Rule A24: whose fault an error is; undefined when it is ours. */
export const requestFault = (error: unknown): RequestFault | undefined => {
  if (error instanceof SyntaxError || error instanceof URIError || isBrokenForm(error))
    return "unreadable";
  const code = codeOf(error) ?? "";
  return mismatches.has(code) ? "unreadable" : faultOfClass[code.slice(0, 2)];
};
