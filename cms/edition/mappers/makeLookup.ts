import { type DocumentRef, documentRefOf, idOf } from "#content/body/sources.ts";
import { toBody } from "#content/body/toBody.ts";
import type { LinkableCollection } from "#content/linkableCollections.ts";
import { type MediaRecord, pictureOf } from "#content/picture.ts";
import type { StoryRef } from "#content/refs.wire.ts";
import { kindOfCollection } from "#content/storyCollections.ts";
import { paths } from "#leaves/paths.ts";
import type { Lookup } from "./lookup.ts";

type Id = number | string;
type Named = { id: Id; slug?: string | null };

/** What is public, by collection; pictures and places as the library and the tree hold them. */
export type PublicDocuments = {
  collections: Readonly<Record<string, readonly Named[]>>;
  media: readonly MediaRecord[];
  places: readonly { id: Id; code?: string | null; name: string }[];
};

const addresses: Partial<Record<string, (slug: string) => string>> = {
  projects: paths.project,
  workers: paths.worker,
  streets: paths.street,
  topics: paths.topic,
} satisfies Partial<Record<LinkableCollection, (slug: string) => string>>;

/** Length of the city's code; the city goes without saying. */
const cityDigits = 4;

const byId = <T extends { id: Id }>(documents: readonly T[]): Map<Id, T> =>
  new Map(documents.map((document) => [document.id, document]));

/** The look-ups of one edition, over the documents that are in it. */
export function makeLookup({ collections, media, places }: PublicDocuments): Lookup {
  const documents = new Map(
    Object.entries(collections).map(([collection, list]) => [collection, byId(list)]),
  );
  const pictures = byId(media);
  const placeById = byId(places);
  const placeNames = new Map(places.map(({ code, name }) => [code, name]));
  const at = <T>(map: Map<Id, T> | undefined, related: unknown): T | undefined => {
    const id = idOf(related);
    return id === undefined ? undefined : map?.get(id);
  };

  const slug = (collection: string, related: unknown) =>
    at(documents.get(collection), related)?.slug ?? undefined;
  const picture = (related: unknown) => {
    const record = at(pictures, related);
    return record && pictureOf(record);
  };
  const storyAt = ({ collection, id }: DocumentRef): StoryRef | undefined => {
    const kind = kindOfCollection(collection);
    const found = slug(collection, id);
    return kind && found ? { kind, slug: found } : undefined;
  };
  const address = (ref: DocumentRef): string | undefined => {
    const story = storyAt(ref);
    if (story) return paths.story(story);
    const found = slug(ref.collection, ref.id);
    return found && addresses[ref.collection]?.(found);
  };
  const sources = { picture, story: storyAt, address };

  return {
    picture,
    place: (related) => at(placeById, related)?.code ?? undefined,
    placeInWords: (code) =>
      Array.from(code, (_, end) => placeNames.get(code.slice(0, end + 1)))
        .slice(cityDigits)
        .filter((name) => name !== undefined)
        .join(""),
    slug,
    story: (related) => {
      const ref = documentRefOf(related);
      return ref && storyAt(ref);
    },
    body: (richText) => toBody(richText, sources),
  };
}
