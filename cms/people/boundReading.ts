import type { CollectionBeforeOperationHook } from "payload";

/** Documents at a time, of those that tell more than what they name, and how deep what they name is told. */
type Bounds = { documents: number; ofDeep: number; depth: number };

const nobody: Bounds = { documents: 50, ofDeep: 50, depth: 1 };
/** The panel never looks deeper than what a document names. */
const signedIn: Bounds = { documents: 500, ofDeep: 50, depth: 2 };

/**
 * Documents are read page by page (rule A22): ten thousand at once, each with all that it names and what that names, would take the memory of the CMS, and an account
 * of a street may ask for them, too. Programs have the content API of the public site. Only what comes over REST itself: our own programs say whether rights are asked.
 */
export const boundReading: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const {
    depth = 1,
    pagination,
    limit = pagination === false ? 0 : 10,
    overrideAccess,
  } = args as { depth?: number; limit?: number; pagination?: boolean; overrideAccess?: boolean };
  if (req.payloadAPI !== "REST" || overrideAccess !== undefined) return args;
  const bounds = req.user ? signedIn : nobody;
  const own = Math.min(depth, bounds.depth);
  const most = own > 1 ? bounds.ofDeep : bounds.documents;
  return {
    ...args,
    depth: own,
    // Without a limit all are given; asked for by its id, there is one alone.
    ...(operation === "read" &&
      !("id" in args) && { limit: limit > 0 ? Math.min(limit, most) : most, pagination: true }),
  };
};
