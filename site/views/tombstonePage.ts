import { withdrawalReasons } from "#content/vocabulary.ts";
import type { Library } from "#edition/library/library.ts";
import { labelOf } from "#leaves/options.ts";
import { paths } from "#leaves/paths.ts";
import type { PageHead } from "../frame/pageHead.ts";
import { type Dated, dated } from "./dates.ts";
import { plainHead } from "./head.ts";

export type TombstonePage = {
  head: PageHead;
  headline: string;
  at: Dated;
  reason: string | undefined;
  hotline: string;
};

/** The page of a withdrawn document, found by its old address; undefined when nothing was withdrawn there. */
export const tombstonePage = (library: Library, path: string): TombstonePage | undefined => {
  const tombstone = library.tombstone(path);
  if (!tombstone) return undefined;
  return {
    head: plainHead({
      path: paths.tombstone(path),
      title: "这篇稿件已经撤下",
      description: "稿件已经撤下。",
      hidden: true,
    }),
    headline: tombstone.headline,
    at: dated(tombstone.at),
    reason: tombstone.reason && labelOf(withdrawalReasons, tombstone.reason),
    hotline: library.settings.hotline,
  };
};
