import { storyKinds } from "#content/vocabulary.ts";
import type { Library } from "#edition/library/library.ts";
import { labelOf } from "#leaves/options.ts";
import { paths } from "#leaves/paths.ts";

/** One number of the front page: how much of something the paper has published. */
export type FrontFigure = { value: number; unit: string; label: string; href: string };

/** What the paper holds, counted; what it holds none of is not said. */
export const frontFigures = ({ list, projects, streets, workers }: Library): FrontFigure[] =>
  [
    ...(["case", "news", "interview"] as const).map((kind) => ({
      value: list({ of: "kind", kind }).count,
      unit: "篇",
      label: labelOf(storyKinds, kind),
      href: paths.list(kind),
    })),
    {
      value: projects({ of: "all" }).count,
      unit: "个",
      label: "微治理项目",
      href: paths.projects(),
    },
    { value: workers({ of: "all" }).count, unit: "位", label: "人物", href: paths.workers() },
    { value: streets({ of: "all" }).count, unit: "条", label: "街道品牌", href: paths.streets() },
  ].filter(({ value }) => value > 0);
