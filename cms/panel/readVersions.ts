import type { CollectionSlug, PayloadRequest } from "payload";

type Asked = { collection: string; id: number | string };

type VersionLine = {
  id: number | string;
  at: string;
  /** Name of who made it; undefined where the system did, or where nobody wrote it down yet. */
  by?: string;
  isAutosave: boolean;
  /** Readers saw it, and perhaps do. */
  isPublished: boolean;
  /** What readers see now. */
  isLive: boolean;
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

/** Whether readers see the document now. */
async function isPublic(req: PayloadRequest, of: Asked): Promise<boolean> {
  const found = await req.payload.db.findOne<{
    id: number;
    _status?: string;
    deletedAt?: string | null;
  }>({
    collection: of.collection as CollectionSlug,
    where: { id: { equals: of.id } },
    select: { _status: true, deletedAt: true },
    req,
  });
  return found?._status === "published" && !found.deletedAt;
}

/** All kept versions of a document, newest first, as the account may see them. */
export async function readVersions(req: PayloadRequest, of: Asked): Promise<VersionLine[]> {
  const { docs } = await req.payload.findVersions({
    collection: of.collection as CollectionSlug,
    where: { parent: { equals: of.id } },
    sort: "-updatedAt",
    pagination: false,
    depth: 0,
    select: { version: { _status: true, savedBy: true }, autosave: true, updatedAt: true } as never,
    overrideAccess: false,
    user: req.user,
    req,
  });
  const live = (await isPublic(req, of))
    ? docs.find(({ version }) => (version as { _status?: string })._status === "published")
    : undefined;
  const lines = docs.map((doc) => {
    const { autosave, id, updatedAt, version } = doc as typeof doc & { autosave?: boolean | null };
    const { _status, savedBy } = version as { _status?: string; savedBy?: number | null };
    const isPublished = _status === "published";
    const isLive = doc === live;
    return { id, at: updatedAt, savedBy, isAutosave: autosave === true, isPublished, isLive };
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
