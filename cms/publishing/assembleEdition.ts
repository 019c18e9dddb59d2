import type { Payload } from "payload";
import { settingsWire } from "#content/settings.wire.ts";
import {
  announcementWire,
  caseWire,
  interviewWire,
  newsWire,
  type Story,
} from "#content/story.wire.ts";
import * as subjects from "#content/subjects.wire.ts";
import { placeWire } from "#places/place.wire.ts";
import { campaignWire } from "#voting/campaign.wire.ts";
import { type Edition, editionWire } from "./edition.wire.ts";
import { editionMoment } from "./editionMoments.ts";
import { gatherPlaces } from "./gatherPlaces.ts";
import { type Include, includer } from "./includeDocuments.ts";
import { keepReferencesInside } from "./keepReferences.ts";
import { campaign } from "./mappers/campaign.ts";
import { makeLookup } from "./mappers/makeLookup.ts";
import { instant, stories } from "./mappers/parts.ts";
import { siteSettings } from "./mappers/siteSettings.ts";
import { announcementStory, caseStory, interviewStory, newsStory } from "./mappers/story.ts";
import { correction, partner, project, street, topic, worker } from "./mappers/subject.ts";
import { fieldLabel, nameInPanel } from "./panelNames.ts";
import { onSnapshot, type PublicContent, readPublicContent } from "./readPublic.ts";
import { settleAddresses } from "./settleAddresses.ts";

/** An edition, and what of the content could not enter it as it is, in words for editors. */
export type Assembled = { edition: Edition; problems: string[] };

type Options = {
  payload: Payload;
  now: Date;
  /** The edition that readers see: last public form of documents that went wrong since. */
  previous: Edition | undefined;
};

/** Newest first across the kinds (rule P15). */
const newestFirst = (a: Story, b: Story): number =>
  Date.parse(b.publishedAt) - Date.parse(a.publishedAt) ||
  Number(b.id) - Number(a.id) ||
  (a.kind < b.kind ? -1 : 1);

/** The documents of the edition, each checked by its wire. */
function documentsOf(content: PublicContent, include: Include, previous: Edition | undefined) {
  const { collections } = content;
  const lookup = makeLookup(content);
  const ofKind = <K extends Story["kind"]>(kind: K) =>
    previous?.stories.filter((story): story is Extract<Story, { kind: K }> => story.kind === kind);

  const storiesOfAllKinds: Story[] = [
    ...include("cases", collections.cases, {
      map: (doc) => caseStory(doc, lookup),
      wire: caseWire,
      previous: ofKind("case"),
    }),
    ...include("news", collections.news, {
      map: (doc) => newsStory(doc, lookup),
      wire: newsWire,
      previous: ofKind("news"),
    }),
    ...include("interviews", collections.interviews, {
      map: (doc) => interviewStory(doc, lookup),
      wire: interviewWire,
      previous: ofKind("interview"),
    }),
    ...include("announcements", collections.announcements, {
      map: (doc) => announcementStory(doc, lookup),
      wire: announcementWire,
      previous: ofKind("announcement"),
    }),
  ];
  const workers = include("workers", collections.workers, {
    map: (doc) => worker(doc, lookup),
    wire: subjects.workerWire,
    previous: previous?.workers,
  });
  const workersById = new Map(workers.map((one) => [one.id, one]));

  return {
    stories: storiesOfAllKinds.sort(newestFirst),
    projects: include("projects", collections.projects, {
      map: (doc) => project(doc, lookup),
      wire: subjects.projectWire,
      previous: previous?.projects,
    }),
    partners: include("partners", collections.partners, {
      map: (doc) => partner(doc, lookup),
      wire: subjects.partnerWire,
      previous: previous?.partners,
    }),
    workers,
    streets: include("streets", collections.streets, {
      map: (doc) => street(doc, lookup),
      wire: subjects.streetWire,
      previous: previous?.streets,
    }),
    topics: include("topics", collections.topics, {
      map: (doc) => topic(doc, lookup),
      wire: subjects.topicWire,
      previous: previous?.topics,
    }),
    corrections: include("corrections", content.corrections, {
      map: (doc) => correction(doc, lookup),
      wire: subjects.correctionWire,
      previous: previous?.corrections,
    }),
    campaigns: include("campaigns", collections.campaigns, {
      map: (doc) => campaign(doc, lookup, workersById),
      wire: campaignWire,
      previous: previous?.campaigns,
    }),
    front: stories(lookup, content.frontPage.front),
    featuredCampaign: lookup.slug("campaigns", content.frontPage.featuredCampaign),
  };
}

/** Settings that cannot be shown keep their last public form; without one there is no edition (rule P9). */
function settingsOf(content: PublicContent, previous: Edition | undefined): Edition["settings"] {
  const mapped = settingsWire.safeParse(siteSettings(content.settings));
  if (mapped.success) return mapped.data;
  if (previous) return previous.settings;
  throw mapped.error;
}

function editionOf(content: PublicContent, { payload, now, previous }: Options): Assembled {
  const problems: string[] = [];
  const include = includer({
    problems,
    nameOf: (collection, doc) => nameInPanel(payload, collection, doc),
    labelOf: (collection, field) => fieldLabel(payload, collection, field),
  });
  const documents = documentsOf(content, include, previous);
  const addresses = settleAddresses(documents, {
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
    settings: settingsOf(content, previous),
    places: gatherPlaces(documents, tree),
    ...documents,
    ...addresses,
  };
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
