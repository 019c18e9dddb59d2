import { bodyToLexical } from "#content/body/bodyToLexical.ts";
import type { SeedNode, SeedStory } from "#seed/seed.wire.ts";
import type { Announcement, Case, Interview, News } from "../../cms/payload-types.ts";
import type { Targets } from "./targets.ts";

/** The editor state of a written body. */
export const lexical = (body: SeedNode[], targets: Targets) =>
  bodyToLexical<string>(body, {
    picture: (key) => ({ id: targets.picture(key) }),
    story: targets.story,
    document: targets.atPath,
  }) as Case["body"];

const relation = (targets: Targets, ref: Parameters<Targets["story"]>[0]) => {
  const { collection, id } = targets.story(ref);
  return { relationTo: collection, value: id } as NonNullable<Case["related"]>[number];
};

/** Noon in Chengdu, so that the day stays the day in every time zone that an editor may use. */
export const printDate = (print: { date: string; page?: string } | undefined) =>
  print && { ...print, date: `${print.date}T04:00:00.000Z` };

const shared = (story: SeedStory, targets: Targets) => ({
  slug: story.slug,
  kicker: story.kicker,
  headline: story.headline,
  deck: story.deck,
  summary: story.summary,
  cover: targets.picture(story.cover),
  body: lexical(story.body, targets),
  credits: story.credits,
  origin: story.origin,
  places: story.places.map(targets.place),
  topics: story.topics.map((slug) => targets.document("topics", slug)),
  print: printDate(story.print),
  related: story.related.map((ref) => relation(targets, ref)),
  aiAssisted: story.aiAssisted,
  sample: story.sample,
  publishedAt: story.publishedAt,
});

type StoryData = Partial<Case> | Partial<News> | Partial<Interview> | Partial<Announcement>;

/** A story under the names of its collection's fields. */
export const storyData = (story: SeedStory, targets: Targets): StoryData => {
  switch (story.kind) {
    case "case": {
      const { form, dimensions, microKinds, figures } = story;
      return { ...shared(story, targets), form, dimensions, microKinds, figures };
    }
    case "news":
      return shared(story, targets);
    case "interview": {
      const { guest, transcript, quotes } = story;
      return { ...shared(story, targets), guest, transcript, quotes };
    }
    case "announcement": {
      const { batch, projectCount, partnerCount } = story;
      return {
        ...shared(story, targets),
        batch,
        projectCount,
        partnerCount,
        projects: story.projects.map((slug) => targets.document("projects", slug)),
        partners: story.partners.map((slug) => targets.document("partners", slug)),
      };
    }
  }
};

export const storyRelations = (refs: Parameters<Targets["story"]>[0][], targets: Targets) =>
  refs.map((ref) => relation(targets, ref));
