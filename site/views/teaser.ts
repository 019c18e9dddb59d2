import type { Picture } from "#content/media.wire.ts";
import type { StoryRef } from "#content/refs.wire.ts";
import type { Story } from "#content/story.wire.ts";
import { storyKinds } from "#content/vocabulary.ts";
import type { Library } from "#edition/library/library.ts";
import { labelOf } from "#leaves/options.ts";
import { paths } from "#leaves/paths.ts";
import type { PageSubject } from "../frame/pageSubject.ts";
import { type Dated, dated } from "./dates.ts";
import { placeInWords } from "./places.ts";

/** A story as lists and front pages announce it. */
export type Teaser = {
  href: string;
  /** Section in words: 案例, 资讯, 访谈, 项目发布. */
  kind: string;
  kicker: string | undefined;
  headline: string;
  deck: string | undefined;
  summary: string;
  picture: Picture | undefined;
  published: Dated;
  /** District and street in words. */
  place: string | undefined;
  sample: boolean;
};

/** The teaser of a story. */
export const teaserOf = (library: Library, story: Story): Teaser => ({
  href: paths.story(story),
  kind: labelOf(storyKinds, story.kind),
  kicker: story.kicker,
  headline: story.headline,
  deck: story.deck,
  summary: story.summary,
  picture: story.cover,
  published: dated(story.publishedAt),
  place: placeInWords(library, story.places),
  sample: story.sample,
});

/** A list page of stories, for machines. */
export const listOfTeasers = (teasers: readonly Teaser[]): PageSubject => ({
  kind: "list",
  entries: teasers.map(({ headline, href }) => ({ title: headline, href })),
});

/** Teasers of the stories that a list of references names; what is not in the edition is left out. */
export const teasersOf = (library: Library, refs: readonly StoryRef[]): Teaser[] =>
  refs.flatMap((ref) => {
    const story = library.story(ref);
    return story ? [teaserOf(library, story)] : [];
  });
