import type { CollectionBeforeOperationHook } from "payload";

/**
 * When a document was made and changed is the system's to say: what a request sends for it is dropped, on every way in.
 * Calls that override access (the seed) may date what they bring along.
 */
export const keepRecordDates: CollectionBeforeOperationHook = ({ args, overrideAccess }) => {
  const { data } = args as { data?: unknown };
  if (overrideAccess || typeof data !== "object" || data === null) return args;
  const { createdAt: _, updatedAt: __, ...kept } = data as Record<string, unknown>;
  return { ...args, data: kept };
};
