import {
  announcementWire,
  caseWire,
  interviewWire,
  newsWire,
  type Story,
} from "#content/story.wire.ts";
import * as subjects from "#content/subjects.wire.ts";
import { campaignWire } from "#voting/campaign/campaign.wire.ts";
import type { Edition } from "./edition.wire.ts";
import type { Include } from "./includeDocuments.ts";
import { campaign } from "./mappers/campaign.ts";
import type { Lookup } from "./mappers/lookup.ts";
import { stories } from "./mappers/parts.ts";
import { announcementStory, caseStory, interviewStory, newsStory } from "./mappers/story.ts";
import { correction, partner, project, street, topic, worker } from "./mappers/subject.ts";
import type { PublicContent } from "./readPublic.ts";

/** Newest first across the kinds (rule P15). */
const newestFirst = (a: Story, b: Story): number =>
  Date.parse(b.publishedAt) - Date.parse(a.publishedAt) ||
  Number(b.id) - Number(a.id) ||
  (a.kind < b.kind ? -1 : 1);

/** The documents of the edition, each checked by its wire. */
export function editionDocuments(
  content: PublicContent,
  { include, lookup, previous }: { include: Include; lookup: Lookup; previous?: Edition },
) {
  const { collections } = content;
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
      map: (doc) => campaign(doc, lookup, { workers: workersById, acts: content.acts }),
      wire: campaignWire,
      previous: previous?.campaigns,
    }),
    front: stories(lookup, content.frontPage.front),
    featuredCampaign: lookup.slug("campaigns", content.frontPage.featuredCampaign),
  };
}
