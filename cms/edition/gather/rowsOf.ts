import type { CollectionSlug, PayloadRequest, Where } from "payload";

/** A row as the database has it, with the instants that order lists. */
export type DatabaseRow = {
  id: number;
  slug?: string | null;
  updatedAt: string;
  createdAt?: string;
  publishedAt?: string | null;
  at?: string;
};

type Selection = Record<string, boolean>;

/** Collections of which the newsroom's own rows are read: what may be shown of one is decided when a public document names it. */
const ofTheNewsroom = new Set<string>(["media", "places"]);

/**
 * Rows of a collection that the public may read (rule P1): access control is on and the request has no user. `where` chooses
 * among them.
 */
export async function rowsOf(
  req: PayloadRequest,
  collection: CollectionSlug,
  options: { where: Where; limit: number; select?: Selection },
): Promise<DatabaseRow[]> {
  const { where, limit, select } = options;
  const versions = req.payload.collections[collection].config.versions;
  const { docs } = await req.payload.find({
    collection,
    req,
    overrideAccess: ofTheNewsroom.has(collection),
    depth: 0,
    limit,
    pagination: false,
    sort: "id",
    where: versions ? { and: [where, { _status: { equals: "published" } }] } : where,
    ...(select && { select: select as never }),
  });
  return docs as unknown as DatabaseRow[];
}

/** The rows with these numbers, as far as the public may read them. */
export const rowsWithIds = (
  req: PayloadRequest,
  collection: CollectionSlug,
  ids: readonly string[],
  select?: Selection,
): Promise<DatabaseRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : rowsOf(req, collection, {
        where: { id: { in: ids.map(Number) } },
        limit: ids.length,
        ...(select && { select }),
      });
