import { documentRefOf, idOf } from "#content/body/sources.ts";
import { toBody } from "#content/body/toBody.ts";
import type { Picture } from "#content/media.wire.ts";
import { kindOfCollection } from "#content/storyCollections.ts";
import type { Lookup } from "../mappers/lookup.ts";

type Id = number | string;

/**
 * Look-ups for a form that is signed. Other documents stand in it by their numbers, whether they are public or not: what happens to
 * them is signed with them, and must not void this one (rule R3). Pictures stand with all that readers get of them.
 */
export const signedLookup = (pictures: ReadonlyMap<Id, Picture>): Lookup => {
  const picture = (related: unknown) => {
    const id = idOf(related);
    return id === undefined ? undefined : pictures.get(id);
  };
  const nameOf = (collection: string, id: Id) => `${collection}-${id}`;
  const story = ({ collection, id }: { collection: string; id: Id }) => {
    const kind = kindOfCollection(collection);
    return kind && { kind, slug: nameOf(collection, id) };
  };
  const sources = {
    picture,
    story,
    address: ({ collection, id }: { collection: string; id: Id }) => `/${collection}/${id}/`,
  };
  return {
    picture,
    place: (related) => {
      const id = idOf(related);
      return id === undefined ? undefined : String(id);
    },
    placeInWords: () => "",
    slug: (collection, related) => {
      const id = idOf(related);
      return id === undefined ? undefined : nameOf(collection, id);
    },
    story: (related) => {
      const ref = documentRefOf(related);
      return ref && story(ref);
    },
    body: (richText) => toBody(richText, sources),
  };
};
