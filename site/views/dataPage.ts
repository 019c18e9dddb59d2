import type { Library } from "#edition/library/library.ts";
import { paths } from "#leaves/paths.ts";
import { figuresCsvPath } from "../found/figuresCsv.ts";
import { plainHead } from "./head.ts";
import { mostStreets } from "./mostStreets.ts";
import { serviceWording } from "./serviceWording.ts";

const { data: wording } = serviceWording;

/** The tables that can be taken away, with what they hold, as of when, and on what terms. */
export const dataPage = (library: Library) => ({
  head: plainHead({
    ...{ path: paths.data(), title: wording.title, description: wording.introduction },
  }),
  tables: library
    .streets({ of: "all" })
    .newest(mostStreets)
    .filter(({ gridFigures }) => gridFigures.length > 0)
    .map(({ slug, place, brand, gridFigures }) => ({
      title: wording.figuresOf(library.place(place)?.name ?? brand),
      page: paths.street(slug),
      file: figuresCsvPath(slug),
      asOf: [...new Set(gridFigures.flatMap(({ asOf }) => asOf ?? []))].join("、"),
      sources: [...new Set(gridFigures.flatMap(({ source }) => source ?? []))].join("、"),
    })),
  terms: wording.terms(library.settings.name),
});

export type DataPage = ReturnType<typeof dataPage>;
