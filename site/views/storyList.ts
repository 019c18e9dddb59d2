import type { StoryRef } from "#content/refs.wire.ts";
import { storyKinds } from "#content/vocabulary.ts";
import { labelOf } from "#leaves/options.ts";
import { paths } from "#leaves/paths.ts";
import { storiesOf } from "../edition/collect.ts";
import type { Library } from "../edition/library.ts";
import { pageNumber, pagePath } from "../edition/paging.ts";
import type { PageHead } from "../frame/pageHead.ts";
import type { SectionKey } from "../frame/sections.ts";
import { plainHead } from "./head.ts";
import { type Paged, paged } from "./pager.ts";
import { listOfTeasers, type Teaser, teaserOf } from "./teaser.ts";
import { type DistrictTile, tileMap } from "./tileMap.ts";

type ListKind = Exclude<StoryRef["kind"], "case">;

const introductions: Record<ListKind, { section: SectionKey; text: string; empty: string }> = {
  news: {
    section: "news",
    text: "各区、街道和社区的治理动态。",
    empty: "还没有发布资讯。可以先看案例，或者看看街道品牌。",
  },
  interview: {
    section: "interviews",
    text: "镇街一把手访谈：请基层治理的负责人、专家学者谈一件具体的事。",
    empty: "第一期访谈正在准备。可以先看案例。",
  },
  announcement: {
    section: "projects",
    text: "微治理项目和社区合伙人的成批发布。",
    empty: "还没有发布项目批次。可以先看已经公开的项目。",
  },
};

export type StoryList = {
  head: PageHead;
  title: string;
  introduction: string;
  empty: string;
  list: Paged<Teaser>;
  /** The wall of districts, another way to what a reader looks for. */
  tiles: DistrictTile[];
};

/** One page of the list of a story kind; `page` is the `[...page]` parameter. Undefined when there is no such page. */
export const storyList = (
  library: Library,
  kind: ListKind,
  page: string | undefined,
): StoryList | undefined => {
  const number = pageNumber(page);
  const base = paths.list(kind);
  const stories = storiesOf(library.edition, kind);
  const cut = number && paged({ list: stories, base, page: number });
  if (!number || !cut) return undefined;
  const title = labelOf(storyKinds, kind);
  const { section, text, empty } = introductions[kind];
  const entries = cut.entries.map((story) => teaserOf(library, story));
  return {
    head: plainHead({
      about: listOfTeasers(entries),
      path: pagePath(base, number),
      title,
      description: text,
      section,
      page: number,
    }),
    title,
    introduction: text,
    empty,
    tiles: tileMap(library),
    list: { ...cut, entries },
  };
};
