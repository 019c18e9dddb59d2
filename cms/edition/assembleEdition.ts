import type { Payload } from "payload";
import { legalNumberLabels, missingLegalNumbers } from "#content/legalNumbers.ts";
import { settingsWire } from "#content/settings.wire.ts";
import { checkWire } from "./checkWire.ts";
import { type Edition, editionWire } from "./edition.wire.ts";
import { editionDocuments } from "./editionDocuments.ts";
import { EditionFault } from "./editionFault.ts";
import { editionMoment } from "./editionMoments.ts";
import { editionRows } from "./editionRows.ts";
import { gatherPlaces } from "./gatherPlaces.ts";
import { includer } from "./includeDocuments.ts";
import { issuesInWords } from "./issueInWords.ts";
import { keepReferencesInside } from "./keepReferences.ts";
import { makeLookup } from "./mappers/makeLookup.ts";
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
  { payload, previous }: Options,
  problems: string[],
): Edition["settings"] {
  const checked = checkWire(() => siteSettings(content.settings), settingsWire);
  if (!("issues" in checked) && checked.wired) return checked.wired;
  const reason = issuesInWords("issues" in checked ? checked.issues : [], (field) =>
    fieldLabel(payload, "site-settings", field),
  );
  if (!previous) throw new EditionFault(wording.subjects.settings(reason), { cause: checked });
  problems.push(wording.problems.keptLastGood(wording.settings, reason));
  return previous.settings;
}

/** Every part was checked by itself; what is wrong with the whole is a fault of ours, and is named all the same. */
function checkedEdition(edition: Edition): Edition {
  const checked = editionWire.safeParse(keepReferencesInside(edition));
  if (checked.success) return checked.data;
  const path = checked.error.issues[0]?.path.map(String).join(".") ?? "";
  throw new EditionFault(wording.subjects.part(path), { cause: checked.error });
}

function editionOf(content: PublicContent, options: Options): Assembled {
  const { payload, now, previous } = options;
  const problems: string[] = [];
  const lookup = makeLookup(content);
  const include = includer({
    problems,
    isPublicPicture: (id) => lookup.picture(Number(id)) !== undefined,
    nameOf: (collection, doc) => nameInPanel(payload, collection, doc),
    labelOf: (collection, field) => fieldLabel(payload, collection, field),
    onBreak: (error) => payload.logger.error(error),
  });
  const documents = editionDocuments(content, { include, lookup, previous });
  const { places, ...addresses } = editionRows(content, include);
  const undated = {
    settings: settingsOf(content, options, problems),
    places: gatherPlaces(documents, places),
    ...documents,
    ...resolveAddresses(documents, addresses),
  };
  const missing = missingLegalNumbers(undated.settings).map((field) => legalNumberLabels[field]);
  if (missing.length > 0) problems.push(wording.problems.legalNumbers(missing));
  const { settings, frontPage } = content;
  const globalsChangedAt = [settings, frontPage].flatMap(({ updatedAt }) => updatedAt ?? []);
  const at = editionMoment(undated, globalsChangedAt, now).toISOString();
  return { edition: checkedEdition({ version: 1, at, ...undated }), problems };
}

/**
 * Everything that is public now, as one edition. It is read on one snapshot of the database, with access control on and no
 * user. The same content gives the same edition, whenever it is assembled.
 * Throws an `EditionFault` when the site settings cannot be shown and never could; a faulty row or document is a problem, not
 * an error.
 */
export async function assembleEdition(options: Options): Promise<Assembled> {
  const content = await onSnapshot(options.payload, readPublicContent);
  return editionOf(content, options);
}
