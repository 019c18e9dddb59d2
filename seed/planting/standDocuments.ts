import type { PayloadRequest } from "payload";
import { type PlantedCollection, plantedCollections } from "./collections.ts";
import type { Found, Slugs } from "./findDocuments.ts";

/** Where a written document is in the database. `isNew` ones are empty drafts that wait to be filled. */
type Stand = { id: number; isNew: boolean };

/** Stands by collection and slug. */
export type Stands = Record<PlantedCollection, ReadonlyMap<string, Stand>>;

/** Gives every slug a document, an empty draft where there is none, so that texts can point at each other in any order. */
export const standDocuments = async (
  req: PayloadRequest,
  { slugs, found }: { slugs: Slugs; found: Found },
): Promise<Stands> => {
  const stands = {} as Stands;
  for (const collection of plantedCollections) {
    const stood = new Map<string, Stand>();
    for (const slug of slugs[collection]) {
      const there = found[collection].get(slug);
      if (there !== undefined) {
        stood.set(slug, { id: there, isNew: false });
        continue;
      }
      const { id } = await req.payload.create({
        collection: collection as "topics",
        data: { slug },
        draft: true,
        depth: 0,
        req,
      });
      stood.set(slug, { id, isNew: true });
    }
    stands[collection] = stood;
  }
  return stands;
};
