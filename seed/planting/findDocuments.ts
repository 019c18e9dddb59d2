import type { CollectionSlug, PayloadRequest } from "payload";
import { type PlantedCollection, plantedCollections } from "./collections.ts";
import { pageOf } from "./pageOf.ts";

/** Ids of the documents that are there already, by collection and the slug of the written document. */
export type Found = Record<PlantedCollection, ReadonlyMap<string, number>>;

/** Slugs of the written documents by collection. */
export type Slugs = Record<PlantedCollection, readonly string[]>;

/** Documents that are there under these slugs, drafts and trash included. */
const findBySlug = async (
  req: PayloadRequest,
  collection: PlantedCollection,
  slugs: readonly string[],
) => {
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug,
    where: { slug: { in: [...slugs] } },
    trash: true,
    depth: 0,
    pagination: false,
    select: { slug: true },
    req,
  });
  return new Map((docs as { id: number; slug: string }[]).map(({ id, slug }) => [slug, id]));
};

/** Slugs that editors changed: from the written slug to the one of today. */
const findMoves = async (req: PayloadRequest, collection: PlantedCollection, slugs: string[]) => {
  const pages = new Map(slugs.flatMap((slug) => [[pageOf(collection, slug) ?? "", slug] as const]));
  const { docs } = await req.payload.find({
    collection: "redirects",
    where: { from: { in: [...pages.keys()] } },
    depth: 0,
    pagination: false,
    req,
  });
  return new Map(
    docs.flatMap(({ from, to }) => {
      const [slug, now] = [pages.get(from), to.split("/").at(-2)];
      return slug && now ? [[slug, now] as const] : [];
    }),
  );
};

/** Finds which written documents are in the database, be they in the trash or under another slug by now. */
export const findDocuments = async (req: PayloadRequest, slugs: Slugs): Promise<Found> => {
  const found = {} as Found;
  for (const collection of plantedCollections) {
    const there = await findBySlug(req, collection, slugs[collection]);
    const unseen = slugs[collection].filter((slug) => !there.has(slug));
    const moves = await findMoves(req, collection, unseen);
    const moved = await findBySlug(req, collection, [...moves.values()]);
    for (const [slug, now] of moves) {
      const id = moved.get(now);
      if (id !== undefined) there.set(slug, id);
    }
    found[collection] = there;
  }
  return found;
};
