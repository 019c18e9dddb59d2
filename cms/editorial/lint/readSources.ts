import type { Payload } from "payload";
import type { DocumentId } from "#content/body/sources.ts";
import { isConsented } from "#content/consentRules.ts";
import type { LintSources, PictureFacts } from "./storyOf.ts";
import { storyOf } from "./storyOf.ts";

type Reading = { collection: string; document: Record<string, unknown> };

/** Reads a text once for the ids that it names; what they stand for does not matter then. */
const namedIn = ({ collection, document }: Reading) => {
  const pictures = new Set<DocumentId>();
  const places = new Set<DocumentId>();
  storyOf(collection, document, {
    picture: (id) => void pictures.add(id),
    placeCode: (id) => void places.add(id),
  });
  return { pictures: [...pictures], places: [...places] };
};

/** The pictures and places that a document names, from the library and the tree. */
export const readSources = async (payload: Payload, reading: Reading): Promise<LintSources> => {
  const named = namedIn(reading);
  const all = { depth: 0, pagination: false, overrideAccess: true } as const;
  const [media, places] = await Promise.all([
    payload.find({ collection: "media", ...all, where: { id: { in: named.pictures } } }),
    payload.find({ collection: "places", ...all, where: { id: { in: named.places } } }),
  ]);
  const pictures = new Map<DocumentId, PictureFacts>(
    media.docs.map((one) => [
      one.id,
      {
        alt: one.alt ?? "",
        caption: one.caption ?? "",
        credit: one.credit ?? "",
        isIllustration: one.illustration === true,
        isPortrait: one.portrait === true,
        isConsented: isConsented(one.consent),
      },
    ]),
  );
  const codes = new Map<DocumentId, string>(
    places.docs.flatMap(({ id, code }) => (code ? [[id, code] as const] : [])),
  );
  return { picture: (id) => pictures.get(id), placeCode: (id) => codes.get(id) };
};
