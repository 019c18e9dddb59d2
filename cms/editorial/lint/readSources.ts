import type { PayloadRequest } from "payload";
import type { DocumentId } from "#content/body/sources.ts";
import { isConsented } from "#content/consentRules.ts";
import type { LintSources, PictureFacts } from "./storyOf.ts";
import { storyOf } from "./storyOf.ts";

type Reading = { collection: string; document: Record<string, unknown> };

/** The library calls a file by the hash of its content, with a number behind it where it has the same twice (rule M2). */
const contentIn = (filename: string): string => /^[0-9a-f]{32}/.exec(filename)?.[0] ?? filename;

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
export const readSources = async (req: PayloadRequest, reading: Reading): Promise<LintSources> => {
  const named = namedIn(reading);
  const all = { depth: 0, pagination: false, overrideAccess: true, req } as const;
  const { payload } = req;
  const media = await payload.find({
    ...{ collection: "media", ...all },
    where: { id: { in: named.pictures } },
  });
  const places = await payload.find({
    ...{ collection: "places", ...all },
    where: { id: { in: named.places } },
  });
  const pictures = new Map<DocumentId, PictureFacts>(
    media.docs.map((one) => [
      one.id,
      {
        content: contentIn(one.filename ?? ""),
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
