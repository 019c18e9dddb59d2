const codes = new Set<unknown>(["ENOENT", "ENOTDIR", "EISDIR"]);

/** Whether a call of the file system failed because no file is there; a folder is none. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && codes.has(error.code);
