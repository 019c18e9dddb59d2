import { storyCollections } from "#content/storyCollections.ts";
import { plantedCollections } from "./collections.ts";
import { pageOf } from "./pageOf.ts";
import type { Stands } from "./standDocuments.ts";
import type { Targets } from "./targets.ts";

const pick = <K>(ids: ReadonlyMap<K, number>, key: K): number => {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`nothing was planted under the name ${String(key)}`);
  return id;
};

/** The look-ups of one planting, over what stands in the database by now. */
export const makeTargets = (planted: {
  places: ReadonlyMap<string, number>;
  pictures: ReadonlyMap<string, number>;
  stands: Stands;
}): Targets => {
  const { places, pictures, stands } = planted;
  const document: Targets["document"] = (collection, slug) => {
    const stand = stands[collection].get(slug);
    if (!stand) throw new Error(`no document was planted as ${collection}/${slug}`);
    return stand.id;
  };
  const pages = new Map(
    plantedCollections
      .filter((collection) => collection !== "campaigns" && collection !== "partners")
      .flatMap((collection) =>
        [...stands[collection]].map(([slug, { id }]) => [
          pageOf(collection, slug) ?? "",
          { collection, id },
        ]),
      ),
  );
  return {
    place: (code) => pick(places, code),
    picture: (key) => pick(pictures, key),
    document,
    story: ({ kind, slug }) => {
      const collection = storyCollections[kind];
      return { collection, id: document(collection, slug) };
    },
    atPath: (path) => pages.get(path),
  };
};
