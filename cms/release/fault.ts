/** Why a release could not be made; the words for each are in `wording.ts`. */
export const releaseFaults = [
  "edition",
  "site-build",
  "page",
  "picture",
  "space",
  "read-only",
  "rights",
  "schema",
  "database",
  "superseded",
  "stopped",
  "other",
] as const;
export type ReleaseFaultCode = (typeof releaseFaults)[number];

/** A release that ended before its swap. `subject` names the page or file it stumbled over. */
export class ReleaseFault extends Error {
  override name = "ReleaseFault";
  readonly code: ReleaseFaultCode;
  readonly subject: string | undefined;

  constructor(code: ReleaseFaultCode, options: { subject?: string; cause?: unknown } = {}) {
    super([code, options.subject].filter(Boolean).join(": "), { cause: options.cause });
    this.code = code;
    this.subject = options.subject;
  }
}

/** Codes of the operating system, of Node's sockets and of PostgreSQL (undefined table or column, classes 08, 53, 57). */
const faultOf: readonly [RegExp, ReleaseFaultCode][] = [
  [/^(ENOSPC|EDQUOT|53100)$/, "space"],
  [/^EROFS$/, "read-only"],
  [/^(EACCES|EPERM)$/, "rights"],
  [/^(42P01|42703)$/, "schema"],
  [/^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|08...|53...|57...)$/, "database"],
];

/** Libraries wrap what the system or the database said; the innermost error with a code tells. */
function codedIn(error: unknown): { code: string; path?: string } | undefined {
  if (!(error instanceof Error)) return undefined;
  const inner = codedIn(error.cause);
  if (inner) return inner;
  if (!("code" in error) || typeof error.code !== "string") return undefined;
  // Without the name of the blob: the same fault is to read the same at every try.
  const path = "path" in error && String(error.path).replace(/([/\\]blobs)[/\\].*$/, "$1");
  return { code: error.code, ...(path && { path }) };
}

/** What the driver says of a database that is gone or silent has no code. */
const isSilence = (error: unknown): boolean =>
  error instanceof Error &&
  (/timeout|Connection terminated|was silent/.test(error.message) || isSilence(error.cause));

/** Any error as a release fault, by its code; what is unknown becomes `other`. */
export function toReleaseFault(error: unknown): ReleaseFault {
  if (error instanceof ReleaseFault) return error;
  const coded = codedIn(error);
  const known = faultOf.find(([codes]) => coded !== undefined && codes.test(coded.code))?.[1];
  const code = known ?? (isSilence(error) ? "database" : "other");
  return new ReleaseFault(code, { subject: coded?.path, cause: error });
}
