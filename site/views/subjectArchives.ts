import type { Library } from "#edition/library/library.ts";
import { paths } from "#leaves/paths.ts";
import type { SectionKey } from "../frame/sections.ts";
import { type Archive, type Kept, mostHeadlines, ofList, over } from "./archive.ts";
import { correctionTeaser, projectTeaser, workerTeaser } from "./subjectTeasers.ts";

const ofSubjects = (
  section: SectionKey | undefined,
  page: { base: string; label: string; unit: string },
): Kept => ({
  name: undefined,
  ...page,
  noun: page.label,
  crumbs: [{ label: page.label, href: page.base }],
  section,
  shown: ofList,
  mostOfMonth: mostHeadlines,
  isPaged: true,
  within: undefined,
});

/** The lists of what is no story, by their addresses. */
export const subjectArchives: Record<string, (library: Library) => Archive> = {
  [paths.workers()]: (library) =>
    over(
      ofSubjects("workers", { base: paths.workers(), label: "人物", unit: "位" }),
      library.workers({ of: "all" }),
      (worker) => workerTeaser(library, worker),
    ),
  [paths.projects()]: (library) =>
    over(
      ofSubjects("projects", { base: paths.projects(), label: "微治理项目", unit: "个" }),
      library.projects({ of: "all" }),
      (project) => projectTeaser(library, project),
    ),
  [paths.corrections()]: (library) =>
    over(
      ofSubjects(undefined, { base: paths.corrections(), label: "更正", unit: "条" }),
      library.corrections,
      (correction) => correctionTeaser(library, correction),
    ),
};
