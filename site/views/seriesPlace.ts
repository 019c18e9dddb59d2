import type { Story } from "#content/story.wire.ts";
import type { Library } from "#edition/library/library.ts";
import { paths } from "#leaves/paths.ts";
import type { Crumb } from "../frame/pageHead.ts";

/** Where a story stands in a series: its number from 1, and its neighbours in reading order. */
export type SeriesPlace = {
  name: string;
  href: string;
  number: number;
  total: number;
  previous: Crumb | undefined;
  next: Crumb | undefined;
};

/** Every series that a story belongs to; a series of one has no order to tell of. */
export const seriesPlaces = (library: Library, story: Story): SeriesPlace[] =>
  library.seriesOf(story).flatMap(({ name, slug, series }) => {
    const stories = series.flatMap((ref) => library.story(ref) ?? []);
    const index = stories.findIndex(
      ({ kind, slug: one }) => kind === story.kind && one === story.slug,
    );
    if (index < 0 || stories.length < 2) return [];
    const link = (other: Story | undefined) =>
      other && { label: other.headline, href: paths.story(other) };
    return [
      {
        name,
        href: paths.topic(slug),
        number: index + 1,
        total: stories.length,
        previous: link(stories[index - 1]),
        next: link(stories[index + 1]),
      },
    ];
  });
