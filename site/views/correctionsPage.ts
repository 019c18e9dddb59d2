import type { Library } from "#edition/library/library.ts";
import { paths } from "#leaves/paths.ts";
import { archiveAt } from "./archives.ts";
import { archiveWays } from "./archiveWays.ts";
import { correctionLine } from "./correctionLines.ts";
import { plainHead } from "./head.ts";
import { teasersOf } from "./teaser.ts";

/** The newest corrections, each with the story that it corrects, and the way to all. */
export const correctionsPage = (library: Library) => {
  const archive = archiveAt(library, paths.corrections());
  return {
    head: plainHead({
      path: paths.corrections(),
      title: "更正",
      description: "本站对已发布稿件的更正。",
      feed: "/feeds/corrections",
    }),
    hotline: library.settings.hotline,
    corrections: library.corrections.newest(archive?.shown ?? 0).map((correction) => ({
      ...correctionLine(correction),
      stories: teasersOf(library, [correction.story]),
    })),
    ways: archive && archiveWays(archive),
  };
};

export type CorrectionsPage = ReturnType<typeof correctionsPage>;
