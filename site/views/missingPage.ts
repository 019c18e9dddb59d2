import type { Library } from "#edition/library/library.ts";
import type { PageHead } from "../frame/pageHead.ts";
import { sections } from "../frame/sections.ts";
import { teaserOf } from "./teaser.ts";

const newest = 6;

/** The 404 page: it does not know which address was asked for, so it offers every section. */
export const missingPageView = (library: Library) => {
  const head: PageHead = {
    path: "/404.html",
    title: "没有找到这个页面",
    description: "这个地址没有页面。",
    crumbs: [],
    kind: "website",
    hidden: true,
  };
  return {
    head,
    settings: library.settings,
    text: "地址可能写错了，或者页面已经移走。可以从下面的栏目找到要看的内容，也可以搜索标题里的词。",
    links: sections.map(({ label, href }) => ({ label, href })),
    newest: library
      .list({ of: "all" })
      .newest(newest)
      .map((story) => teaserOf(library, story)),
  };
};
