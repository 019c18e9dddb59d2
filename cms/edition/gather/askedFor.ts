import { documentRefOf, idOf } from "#content/body/sources.ts";
import { toBody } from "#content/body/toBody.ts";
import type { Picture } from "#content/media.wire.ts";
import type { Lookup } from "../mappers/lookup.ts";
import type { Ref } from "./notes.ts";

/** A picture that stands for any: mapping goes on inside what has one. */
const anyPicture: Picture = {
  id: "0",
  alt: "",
  illustration: false,
  width: 1,
  height: 1,
  focalX: 50,
  focalY: 50,
  renditions: [],
};

/** Everything that a mapping asks for, found by running it with look-ups that answer anything. */
export const askedFor = (map: (lookup: Lookup) => unknown): Ref[] => {
  const asked = new Map<string, Ref>();
  const ask = (collection: string, related: unknown) => {
    const id = idOf(related);
    if (id === undefined) return;
    asked.set(`${collection}/${id}`, { collection, id: String(id) });
  };
  const picture = (related: unknown) => {
    ask("media", related);
    return anyPicture;
  };
  const sources = {
    picture,
    story: ({ collection, id }: { collection: string; id: number | string }) => {
      ask(collection, id);
      return { kind: "news", slug: "news" } as const;
    },
    address: ({ collection, id }: { collection: string; id: number | string }) => {
      ask(collection, id);
      return "/";
    },
  };
  map({
    picture,
    place: (related) => {
      ask("places", related);
      return "510107001";
    },
    placeInWords: () => "",
    slug: (collection, related) => {
      ask(collection, related);
      return "document";
    },
    story: (related) => {
      const ref = documentRefOf(related);
      return ref && sources.story(ref);
    },
    body: (richText) => toBody(richText, sources),
  });
  return [...asked.values()];
};
