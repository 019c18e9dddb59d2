import { workerPosts } from "#content/vocabulary.ts";
import { labelOf } from "#leaves/options.ts";
import { paths } from "#leaves/paths.ts";
import type { Library } from "../edition/library.ts";
import { plainHead } from "./head.ts";
import { projectsByStage } from "./projectCard.ts";
import { streetTile } from "./streetTile.ts";
import { teaserOf } from "./teaser.ts";
import { tileMap } from "./tileMap.ts";
import { workerCard } from "./workerCard.ts";

/** All projects by stage, and the announcements that they came with. */
export const projectList = (library: Library) => ({
  head: plainHead({
    path: paths.projects(),
    title: "微治理项目",
    description: "社区里的微治理项目，从征集、立项、实施到完成。",
    section: "projects",
    about: {
      kind: "list",
      entries: library.edition.projects.map(({ name, slug }) => ({
        title: name,
        href: paths.project(slug),
      })),
    },
  }),
  stages: projectsByStage(library, library.edition.projects),
  announcements: library
    .list({ of: "kind", kind: "announcement" })
    .newest(3)
    .map((story) => teaserOf(library, story)),
});

/** All workers by post. */
export const workerList = (library: Library) => ({
  head: plainHead({
    path: paths.workers(),
    title: "人物",
    description: "网格员、微网格员和楼栋长：他们管哪一格，做哪些事。",
    section: "workers",
    about: {
      kind: "list",
      entries: library.edition.workers.map(({ name, slug }) => ({
        title: name,
        href: paths.worker(slug),
      })),
    },
  }),
  posts: workerPosts.flatMap(({ value }) => {
    const cards = library.edition.workers
      .filter(({ post }) => post === value)
      .map((worker) => workerCard(library, worker));
    return cards.length > 0 ? [{ post: labelOf(workerPosts, value), cards }] : [];
  }),
});

/** The wall of districts and all street brands. */
export const streetList = (library: Library) => ({
  head: plainHead({
    path: paths.streets(),
    title: "区县与街道",
    description: "成都各区（市）县和街道的“微网实格”治理品牌。",
    section: "streets",
    about: {
      kind: "list",
      entries: library.edition.streets.map(({ brand, slug }) => ({
        title: brand,
        href: paths.street(slug),
      })),
    },
  }),
  tiles: tileMap(library),
  streets: library.edition.streets.map((street) => streetTile(library, street)),
});

export type ProjectList = ReturnType<typeof projectList>;

export type WorkerList = ReturnType<typeof workerList>;

export type StreetList = ReturnType<typeof streetList>;
