import type { StoryRef } from "#content/refs.wire.ts";
import type { Library } from "#edition/library/library.ts";
import { paths } from "#leaves/paths.ts";
import type { PageHead } from "../frame/pageHead.ts";
import { archiveAt } from "./archives.ts";
import { type ArchiveWays, archiveWays } from "./archiveWays.ts";
import { plainHead } from "./head.ts";
import { listOfTeasers, type Teaser } from "./teaser.ts";
import { type DistrictTile, tileMap } from "./tileMap.ts";

type ListKind = Exclude<StoryRef["kind"], "case">;

const introductions: Record<ListKind, { text: string; empty: string }> = {
  news: {
    text: "各区、街道和社区的治理动态。",
    empty: "还没有发布资讯。可以先看案例，或者看看街道品牌。",
  },
  interview: {
    text: "镇街一把手访谈：请基层治理的负责人、专家学者谈一件具体的事。",
    empty: "第一期访谈正在准备。可以先看案例。",
  },
  announcement: {
    text: "微治理项目和社区合伙人的成批发布。",
    empty: "还没有发布项目批次。可以先看已经公开的项目。",
  },
};

export type StoryList = {
  head: PageHead;
  title: string;
  introduction: string;
  empty: string;
  newest: Teaser[];
  ways: ArchiveWays | undefined;
  /** The wall of districts, another way to what a reader looks for. */
  tiles: DistrictTile[];
};

/** The newest of a story kind. Undefined when the library keeps no such list. */
export const storyList = (library: Library, kind: ListKind): StoryList | undefined => {
  const path = paths.list(kind);
  const archive = archiveAt(library, path);
  if (!archive) return undefined;
  const { label: title, section } = archive;
  const { text, empty } = introductions[kind];
  const newest = archive.newest(archive.shown);
  return {
    head: plainHead({ about: listOfTeasers(newest), path, title, description: text, section }),
    title,
    introduction: text,
    empty,
    newest,
    ways: archiveWays(archive),
    tiles: tileMap(library, { isCounted: false }),
  };
};
