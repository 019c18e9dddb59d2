import type { Payload } from "payload";
import { legalNumberLabels, missingLegalNumbers } from "#content/legalNumbers.ts";
import { settingsWire } from "#content/settings.wire.ts";
import { placeWire } from "#places/place.wire.ts";
import { type Edition, editionWire } from "./edition.wire.ts";
import { editionDocuments } from "./editionDocuments.ts";
import { editionMoment } from "./editionMoments.ts";
import { gatherPlaces } from "./gatherPlaces.ts";
import { includer } from "./includeDocuments.ts";
import { keepReferencesInside } from "./keepReferences.ts";
import { makeLookup } from "./mappers/makeLookup.ts";
import { instant } from "./mappers/parts.ts";
import { siteSettings } from "./mappers/siteSettings.ts";
import { fieldLabel, nameInPanel } from "./panelNames.ts";
import { onSnapshot, type PublicContent, readPublicContent } from "./readPublic.ts";
import { resolveAddresses } from "./resolveAddresses.ts";
import { wording } from "./wording.ts";

/** An edition, and what of the content could not enter it as it is, in words for editors. */
export type Assembled = { edition: Edition; problems: string[] };

type Options = {
  payload: Payload;
  now: Date;
  /** The edition that readers see: last public form of documents that went wrong since. */
  previous: Edition | undefined;
};

/** Settings that cannot be shown keep their last public form; without one there is no edition (rule P9). */
function settingsOf(
  content: PublicContent,
  previous: Edition | undefined,
  problems: string[],
): Edition["settings"] {
  const mapped = settingsWire.safeParse(siteSettings(content.settings));
  if (mapped.success) return mapped.data;
  if (!previous) throw mapped.error;
  problems.push(wording.problems.settings);
  return previous.settings;
}

function editionOf(content: PublicContent, { payload, now, previous }: Options): Assembled {
  const problems: string[] = [];
  const lookup = makeLookup(content);
  const include = includer({
    problems,
    isPublicPicture: (id) => lookup.picture(Number(id)) !== undefined,
    nameOf: (collection, doc) => nameInPanel(payload, collection, doc),
    labelOf: (collection, field) => fieldLabel(payload, collection, field),
  });
  const documents = editionDocuments(content, { include, lookup, previous });
  const addresses = resolveAddresses(documents, {
    redirects: content.redirects.map(({ from, to }) => ({ from, to })),
    tombstones: content.tombstones.map(({ path, headline, reason, at }) => ({
      path,
      headline,
      reason: reason ?? undefined,
      at: instant(at),
    })),
  });
  const tree = content.places.flatMap(
    ({ code, name, level }) => placeWire.safeParse({ code, name, level }).data ?? [],
  );
  const undated = {
    settings: settingsOf(content, previous, problems),
    places: gatherPlaces(documents, tree),
    ...documents,
    ...addresses,
  };
  const missing = missingLegalNumbers(undated.settings).map((field) => legalNumberLabels[field]);
  if (missing.length > 0) problems.push(wording.problems.legalNumbers(missing));
  const { settings, frontPage } = content;
  const globalsChangedAt = [settings, frontPage].flatMap(({ updatedAt }) => updatedAt ?? []);
  const at = editionMoment(undated, globalsChangedAt, now).toISOString();
  const edition = editionWire.parse(keepReferencesInside({ version: 1, at, ...undated }));
  return { edition, problems };
}

/**
 * Everything that is public now, as one edition. It is read on one snapshot of the database, with access control on and no
 * user. The same content gives the same edition, whenever it is assembled.
 * Throws when the site settings cannot be shown and never could; a faulty document is a problem, not an error.
 */
export async function assembleEdition(options: Options): Promise<Assembled> {
  const content = await onSnapshot(options.payload, readPublicContent);
  return editionOf(content, options);
}
