import { type Endpoint, Forbidden, type PayloadRequest, type SanitizedConfig } from "payload";
import { inTurn } from "#leaves/inTurn.ts";

/**
 * Uploads under way. Each holds its file in memory, and a connection of the database from before its pixels are looked at
 * until its renditions are written: half of the connections stay for everybody else.
 */
const uploading = inTurn(4);

const holdsFile = ({ headers }: PayloadRequest): boolean =>
  headers.get("Content-Type")?.startsWith("multipart/") === true;

const takingTurns = ({ handler, ...endpoint }: Omit<Endpoint, "root">): Omit<Endpoint, "root"> => ({
  ...endpoint,
  handler: async (req) => {
    if (!holdsFile(req)) return handler(req);
    // The body of a stranger is not even read.
    if (!req.user) throw new Forbidden(req.t);
    return uploading(async () => handler(req));
  },
});

/** Has requests that bring a picture wait for their turn before anything is read or held for them. */
export const uploadsInTurn = (config: SanitizedConfig): SanitizedConfig => ({
  ...config,
  collections: config.collections.map((collection) =>
    collection.upload && collection.endpoints
      ? { ...collection, endpoints: collection.endpoints.map(takingTurns) }
      : collection,
  ),
});
