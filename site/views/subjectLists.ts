import { projectStages, workerPosts } from "#content/vocabulary.ts";
import type { Library } from "#edition/library/library.ts";
import { paths } from "#leaves/paths.ts";
import type { PageSubject } from "../frame/pageSubject.ts";
import { archiveAt } from "./archives.ts";
import { archiveWays } from "./archiveWays.ts";
import { plainHead } from "./head.ts";
import { projectCard } from "./projectCard.ts";
import { streetDirectory } from "./streetDirectory.ts";
import { streetTile } from "./streetTile.ts";
import { teaserOf } from "./teaser.ts";
import { tileMap } from "./tileMap.ts";
import { workerCard } from "./workerCard.ts";

const listed = (cards: readonly { name: string; href: string }[]): PageSubject => ({
  kind: "list",
  entries: cards.map(({ name, href }) => ({ title: name, href })),
});

/** The newest of each group on a list's own page; the others stand in its calendar. */
const mostOfGroup = 24;

/** The newest projects by stage, the announcements that they came with, and the way to all. */
export const projectList = (library: Library) => {
  const stages = projectStages.flatMap(({ value, label }) => {
    const cards = library
      .projects({ of: "group", group: value })
      .newest(mostOfGroup)
      .map((project) => projectCard(library, project));
    return cards.length > 0 ? [{ stage: label, cards }] : [];
  });
  const archive = archiveAt(library, paths.projects());
  return {
    head: plainHead({
      path: paths.projects(),
      title: "微治理项目",
      description: "社区里的微治理项目，从征集、立项、实施到完成。",
      section: "projects",
      about: listed(stages.flatMap(({ cards }) => cards)),
    }),
    stages,
    ways: archive && archiveWays(archive),
    announcements: library
      .list({ of: "kind", kind: "announcement" })
      .newest(3)
      .map((story) => teaserOf(library, story)),
  };
};

/** The newest people by post, and the way to all. */
export const workerList = (library: Library) => {
  const posts = workerPosts.flatMap(({ value, label }) => {
    const cards = library
      .workers({ of: "group", group: value })
      .newest(mostOfGroup)
      .map((worker) => workerCard(library, worker));
    return cards.length > 0 ? [{ post: label, cards }] : [];
  });
  const archive = archiveAt(library, paths.workers());
  return {
    head: plainHead({
      path: paths.workers(),
      title: "人物",
      description: "网格员、微网格员和楼栋长：他们管哪一格，做哪些事。",
      section: "workers",
      about: listed(posts.flatMap(({ cards }) => cards)),
    }),
    posts,
    ways: archive && archiveWays(archive),
  };
};

/** Street brands on the page of all streets; a district's page has all of its own. */
const mostStreets = 24;

/** The wall of districts, and the newest street brands. */
export const streetList = (library: Library) => {
  const streets = library
    .streets({ of: "all" })
    .newest(mostStreets)
    .map((street) => streetTile(library, street));
  return {
    head: plainHead({
      path: paths.streets(),
      title: "区县与街道",
      description: "成都各区（市）县和街道的“微网实格”治理品牌。",
      section: "streets",
      about: listed(streets.map(({ brand, href }) => ({ name: brand, href }))),
    }),
    tiles: tileMap(library, { isCounted: true }),
    streets,
    directory: streetDirectory(library),
  };
};

export type ProjectList = ReturnType<typeof projectList>;

export type WorkerList = ReturnType<typeof workerList>;

export type StreetList = ReturnType<typeof streetList>;
