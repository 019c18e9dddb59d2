import type { CollectionSlug, PayloadRequest } from "payload";

type VersionLine = {
  id: number | string;
  at: string;
  /** Name of who made it; undefined where the system did, or where nobody wrote it down yet. */
  by?: string;
  isAutosave: boolean;
  isPublished: boolean;
};

/** Names of accounts by id, as far as the account that asks may read them. */
async function namesOf(req: PayloadRequest, ids: readonly number[]): Promise<Map<number, string>> {
  const { docs } = await req.payload.find({
    collection: "users",
    where: { id: { in: [...new Set(ids)] } },
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  });
  return new Map(docs.map(({ id, name }) => [id, name]));
}

/** All kept versions of a document, newest first, as the account may see them. */
export async function readVersions(
  req: PayloadRequest,
  of: { collection: string; id: number | string },
): Promise<VersionLine[]> {
  const { docs } = await req.payload.findVersions({
    collection: of.collection as CollectionSlug,
    where: { parent: { equals: of.id } },
    sort: "-updatedAt",
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  });
  const lines = docs.map((doc) => {
    const { autosave, id, updatedAt, version } = doc as typeof doc & { autosave?: boolean | null };
    const { _status, savedBy } = version as { _status?: string; savedBy?: number | null };
    const isPublished = _status === "published";
    return { id, at: updatedAt, savedBy, isAutosave: autosave === true, isPublished };
  });
  const names = await namesOf(
    req,
    lines.flatMap(({ savedBy }) => savedBy ?? []),
  );
  return lines.map(({ savedBy, ...line }) => {
    const by = typeof savedBy === "number" ? names.get(savedBy) : undefined;
    return { ...line, ...(by !== undefined && { by }) };
  });
}
