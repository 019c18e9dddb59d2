/** Why a release could not be made; the words for each are in `wording.ts`. */
export const releaseFaults = [
  "edition",
  "site-build",
  "page",
  "picture",
  "space",
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

/** Any error as a release fault: a full disk keeps its own code, what is unknown becomes `other`. */
export function toReleaseFault(error: unknown): ReleaseFault {
  if (error instanceof ReleaseFault) return error;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const isFull = code === "ENOSPC" || code === "EDQUOT";
  return new ReleaseFault(isFull ? "space" : "other", { cause: error });
}
