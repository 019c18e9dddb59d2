import type { Partner } from "#content/subjects.wire.ts";
import type { Library } from "#edition/library/library.ts";
import { type ProjectCard, projectCard } from "./projectCard.ts";
import { type StoryParts, storyParts } from "./storyParts.ts";

export type AnnouncementPage = StoryParts & {
  batch: string | undefined;
  /** “共30个，本文列出3个” where the batch has more than are named. */
  projectNote: string | undefined;
  projects: ProjectCard[];
  partnerNote: string | undefined;
  partners: Pick<Partner, "name" | "kind" | "summary">[];
};

const countNote = (options: { total: number | undefined; named: number; unit: string }) => {
  const { total, named, unit } = options;
  if (total === undefined) return undefined;
  return total > named && named > 0
    ? `共${total}${unit}，本页列出其中${named}${unit}`
    : `共${total}${unit}`;
};

/** The page of one announcement with its projects and partners; undefined when the edition has none with this slug. */
export const announcementPage = (library: Library, slug: string): AnnouncementPage | undefined => {
  const story = library.story({ kind: "announcement", slug });
  if (story?.kind !== "announcement") return undefined;
  const projects = story.projects.flatMap((project) => library.project(project) ?? []);
  const partners = story.partners.flatMap((partner) => library.partner(partner) ?? []);
  return {
    ...storyParts(library, story),
    batch: story.batch,
    projectNote: countNote({ total: story.projectCount, named: projects.length, unit: "个" }),
    projects: projects.map((project) => projectCard(library, project)),
    partnerNote: countNote({ total: story.partnerCount, named: partners.length, unit: "家" }),
    partners,
  };
};
