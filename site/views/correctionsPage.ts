import { paths } from "#leaves/paths.ts";
import type { Library } from "../edition/library.ts";
import { correctionLine } from "./correctionLines.ts";
import { plainHead } from "./head.ts";
import { teasersOf } from "./teaser.ts";

/** All corrections, newest first, each with the story that it corrects. */
export const correctionsPage = (library: Library) => ({
  head: plainHead({
    path: paths.corrections(),
    title: "更正",
    description: "本站对已发布稿件的更正。",
    feed: "/feeds/corrections",
  }),
  hotline: library.edition.settings.hotline,
  corrections: library.edition.corrections.map((correction) => ({
    ...correctionLine(correction),
    stories: teasersOf(library, [correction.story]),
  })),
});

export type CorrectionsPage = ReturnType<typeof correctionsPage>;
