import type { DataFigure } from "#content/body.wire.ts";
import { caseForms, dimensions, microKinds } from "#content/vocabulary.ts";
import type { Library } from "#edition/library/library.ts";
import { labelOf } from "#leaves/options.ts";
import { paths } from "#leaves/paths.ts";
import type { Crumb } from "../frame/pageHead.ts";
import { type StoryParts, storyParts } from "./storyParts.ts";

export type CasePage = StoryParts & {
  form: string;
  dimensions: Crumb[];
  /** Which of 六微. */
  microKinds: string[];
  figures: DataFigure[];
};

/** The page of one case; undefined when the edition has none with this slug. */
export const casePage = (library: Library, slug: string): CasePage | undefined => {
  const story = library.story({ kind: "case", slug });
  if (story?.kind !== "case") return undefined;
  return {
    ...storyParts(library, story),
    form: labelOf(caseForms, story.form),
    dimensions: story.dimensions.map((dimension) => ({
      label: labelOf(dimensions, dimension),
      href: paths.casesOfDimension(dimension),
    })),
    microKinds: story.microKinds.map((kind) => labelOf(microKinds, kind)),
    figures: story.figures,
  };
};
