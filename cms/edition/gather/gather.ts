import type { Payload } from "payload";
import { legalNumberLabels, missingLegalNumbers } from "#content/legalNumbers.ts";
import { settingsWire } from "#content/settings.wire.ts";
import { checkWire } from "../checkWire.ts";
import { EditionFault } from "../editionFault.ts";
import { issuesInWords } from "../issueInWords.ts";
import type { EditionStore } from "../library/editionStore.ts";
import { siteSettings } from "../mappers/siteSettings.ts";
import { onSnapshot } from "../onSnapshot.ts";
import { fieldLabel } from "../panelNames.ts";
import { wording } from "../wording.ts";
import { followCommands } from "./followCommands.ts";
import { gatheredCollections, isGathered } from "./forms.ts";
import { frontPageAsks, frontPageFacts } from "./frontPage.ts";
import { lookForChanges } from "./lookForChanges.ts";
import { momentOf } from "./moments.ts";
import { gatheringNotes } from "./notes.ts";
import { settleAddresses } from "./settleAddresses.ts";
import { type Gathering, takePictures, takeRows } from "./takeRows.ts";
import { lookupOf, tellMissing } from "./told.ts";

/** Documents that are read and mapped at once: between two batches the process answers others. */
const batch = 50;

/** Changes that are remembered for a tree that shows an older moment. */
const keptTouches = 100_000;

/** Problems that one record names. */
const mostProblems = 200;

/** A change of the outbox, as far as a gathering asks. */
export type Changed = { subject: string; document?: string | null | undefined };

const isDocument = (change: Changed): change is { subject: string; document: string } =>
  Boolean(change.document) && (isGathered(change.subject) || change.subject === "media");

/** A signed act is shown on the pages of its campaign, a place in the words of any candidate. */
const reachesCampaigns = ({ subject }: Changed) => subject === "acts" || subject === "places";

function wantChanged({ store, notes }: Gathering, changes: readonly Changed[]): void {
  store.atOnce(() => {
    for (const change of changes)
      if (isDocument(change)) notes.want({ collection: change.subject, id: change.document });
    if (changes.some(reachesCampaigns))
      for (const id of store.ids("campaign")) notes.want({ collection: "campaigns", id });
  });
}

async function takeWanted(gathering: Parameters<typeof takeRows>[0]): Promise<void> {
  const { notes } = gathering;
  for (;;) {
    const pictures = notes.next("media", batch);
    if (pictures.length > 0) {
      await takePictures(gathering, pictures);
      continue;
    }
    const collection = gatheredCollections.find((one) => notes.next(one, 1).length > 0);
    if (!collection) return;
    await takeRows(gathering, collection, notes.next(collection, batch));
  }
}

/** Settings that cannot be shown keep their last public form; without one there is no edition (rule P9). */
function settingsOf(
  payload: Payload,
  row: Parameters<typeof siteSettings>[0],
  store: EditionStore,
) {
  const checked = checkWire(() => siteSettings(row), settingsWire);
  if (!("issues" in checked) && checked.wired) return { settings: checked.wired, problems: [] };
  const reason = issuesInWords("issues" in checked ? checked.issues : [], (field) =>
    fieldLabel(payload, "site-settings", field),
  );
  const last = store.facts()?.settings;
  if (!last) throw new EditionFault(wording.subjects.settings(reason), { cause: checked });
  return { settings: last, problems: [wording.problems.keptLastGood(wording.settings, reason)] };
}

/** What an edition holds once: settings, the choices of the front page, addresses that moved, and its moment. */
async function takeGlobals(gathering: Gathering, now: Date): Promise<string[]> {
  const { req, store } = gathering;
  const { payload } = req;
  const open = { req, overrideAccess: false, depth: 0 } as const;
  const settingsRow = await payload.findGlobal({ ...open, slug: "site-settings" });
  const frontPage = await payload.findGlobal({ ...open, slug: "front-page" });
  const { settings, problems } = settingsOf(payload, settingsRow, store);
  const asks = frontPageAsks(frontPage);
  await tellMissing(req, gathering, asks);
  const lookup = lookupOf(gathering, asks);
  store.atOnce(() => {
    settleAddresses(store);
    const changedAt = [settingsRow, frontPage].flatMap(({ updatedAt }) => updatedAt ?? []);
    store.setFacts({
      at: momentOf(store, changedAt, now).toISOString(),
      settings,
      ...frontPageFacts(frontPage, { lookup, store }),
    });
  });
  const missing = missingLegalNumbers(settings).map((field) => legalNumberLabels[field]);
  return [...problems, ...(missing.length > 0 ? [wording.problems.legalNumbers(missing)] : [])];
}

/**
 * Brings a store up to what is public now: reads the documents that changed and those that show something of them, and no
 * others. It is read on one snapshot of the database, with access control on and no user. `changes` are rows of the outbox;
 * a whole one compares numbers and instants of all rows beside. `version` names the code that reads; another one's
 * documents are all read anew. What a gathering that was cut off left is done first.
 * Answers what could not enter the edition as it is, in words for editors.
 * Throws an `EditionFault` when the site settings cannot be shown and never could.
 */
export async function gather(options: {
  payload: Payload;
  store: EditionStore;
  now: Date;
  changes: readonly Changed[];
  /** Whether all rows are compared as well: what an import or another time did is in no row of the outbox. */
  isWhole?: boolean;
  version: string;
}): Promise<string[]> {
  const { payload, store, now, changes, isWhole = false, version } = options;
  const notes = gatheringNotes(store.database);
  // Another process may have written since.
  store.forget();
  return onSnapshot(payload, async (req) => {
    const gathering: Gathering = { req, store, notes };
    const isOther = notes.readBy(version);
    if (isWhole || isOther) await lookForChanges(gathering);
    wantChanged(gathering, changes);
    const commands = await followCommands(gathering);
    await takeWanted({ ...gathering, commands });
    const problems = await takeGlobals(gathering, now);
    store.forgetTouches(keptTouches);
    return [
      ...notes.problems(mostProblems),
      ...(commands.size > 0 ? [wording.problems.commanded([...commands])] : []),
      ...problems,
    ];
  });
}
