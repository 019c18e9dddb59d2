import type { Story } from "#content/story.wire.ts";
import type { Edition } from "./edition.wire.ts";
import type { Include } from "./includeDocuments.ts";
import type { Lookup } from "./mappers/lookup.ts";
import { stories } from "./mappers/parts.ts";
import { newestFirst } from "./newestFirst.ts";
import { publicForms } from "./publicForms.ts";
import type { PublicContent } from "./readPublic.ts";

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
      map: (doc) => publicForms.cases.map(doc, lookup),
      wire: publicForms.cases.wire,
      previous: ofKind("case"),
    }),
    ...include("news", collections.news, {
      map: (doc) => publicForms.news.map(doc, lookup),
      wire: publicForms.news.wire,
      previous: ofKind("news"),
    }),
    ...include("interviews", collections.interviews, {
      map: (doc) => publicForms.interviews.map(doc, lookup),
      wire: publicForms.interviews.wire,
      previous: ofKind("interview"),
    }),
    ...include("announcements", collections.announcements, {
      map: (doc) => publicForms.announcements.map(doc, lookup),
      wire: publicForms.announcements.wire,
      previous: ofKind("announcement"),
    }),
  ];
  const workers = include("workers", collections.workers, {
    map: (doc) => publicForms.workers.map(doc, lookup),
    wire: publicForms.workers.wire,
    previous: previous?.workers,
  });
  const workersById = new Map(workers.map((one) => [one.id, one]));

  return {
    stories: storiesOfAllKinds.sort(newestFirst),
    projects: include("projects", collections.projects, {
      map: (doc) => publicForms.projects.map(doc, lookup),
      wire: publicForms.projects.wire,
      previous: previous?.projects,
    }),
    partners: include("partners", collections.partners, {
      map: (doc) => publicForms.partners.map(doc, lookup),
      wire: publicForms.partners.wire,
      previous: previous?.partners,
    }),
    workers,
    streets: include("streets", collections.streets, {
      map: (doc) => publicForms.streets.map(doc, lookup),
      wire: publicForms.streets.wire,
      previous: previous?.streets,
    }),
    topics: include("topics", collections.topics, {
      map: (doc) => publicForms.topics.map(doc, lookup),
      wire: publicForms.topics.wire,
      previous: previous?.topics,
    }),
    corrections: include("corrections", content.corrections, {
      map: (doc) => publicForms.corrections.map(doc, lookup),
      wire: publicForms.corrections.wire,
      previous: previous?.corrections,
    }),
    campaigns: include("campaigns", collections.campaigns, {
      map: (doc) =>
        publicForms.campaigns.map(doc, lookup, { workers: workersById, acts: content.acts }),
      wire: publicForms.campaigns.wire,
      previous: previous?.campaigns,
    }),
    front: stories(lookup, content.frontPage.front),
    featuredCampaign: lookup.slug("campaigns", content.frontPage.featuredCampaign),
  };
}
