import type { CollectionBeforeOperationHook } from "payload";

/** Documents that somebody without an account gets at a time, and how deep what they name is told. */
const [mostDocuments, deepest] = [50, 1];

/**
 * Who has no account reads what readers get, page by page (rule A22): ten thousand documents at once, each with all that it names, would take the memory of
 * the CMS. Programs have the content API of the public site.
 */
export const boundReading: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== "read" || req.payloadAPI !== "REST" || req.user) return args;
  const { depth = deepest, limit = 10 } = args as { depth?: number; limit?: number };
  const bounds = {
    depth: Math.min(depth, deepest),
    // Without a limit all are given; asked for by its id, there is one alone.
    ...(!("id" in args) && {
      limit: limit > 0 ? Math.min(limit, mostDocuments) : mostDocuments,
      pagination: true,
    }),
  };
  return { ...args, ...bounds };
};
