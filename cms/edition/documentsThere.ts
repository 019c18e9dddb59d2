import type { CollectionSlug, PayloadRequest } from "payload";
import type { DocumentRef } from "#content/body/sources.ts";

/** What the database counts rows with. */
const isNumber = (id: unknown): boolean =>
  Number.isInteger(Number(id)) && Number(id) > 0 && Number(id) <= 2_147_483_647;

const keyOf = ({ collection, id }: DocumentRef): string => `${collection}/${id}`;

/** Answers which of these documents the newsroom has, drafts too, outside the trash; one look at each collection. */
export async function documentsThere(
  req: PayloadRequest,
  refs: readonly DocumentRef[],
): Promise<(ref: DocumentRef) => boolean> {
  const found = new Set<string>();
  for (const collection of new Set(refs.map((ref) => ref.collection))) {
    if (!Object.hasOwn(req.payload.collections, collection)) continue;
    const ids = refs
      .filter((ref) => ref.collection === collection && isNumber(ref.id))
      .map(({ id }) => Number(id));
    const { docs } = await req.payload.find({
      collection: collection as CollectionSlug,
      where: { id: { in: ids } },
      select: {},
      depth: 0,
      pagination: false,
      req,
    });
    for (const { id } of docs) found.add(keyOf({ collection, id }));
  }
  return (ref) => found.has(keyOf(ref));
}
