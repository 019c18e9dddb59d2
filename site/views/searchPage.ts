import type { Library } from "#edition/library/library.ts";
import { paths } from "#leaves/paths.ts";
import { sections } from "../frame/sections.ts";
import { plainHead } from "./head.ts";
import { mostNamed } from "./mostNamed.ts";

/** The search page; without JavaScript it leads to the sections and topics. */
export const searchPage = ({ topics }: Library) => ({
  head: plainHead({
    path: paths.search(),
    title: "搜索",
    description: "搜索案例、资讯、访谈、项目、人物和街道。",
    section: "search",
  }),
  ways: [
    ...sections
      .filter(({ key }) => key !== "search" && key !== "home")
      .map(({ label, href }) => ({ label, href })),
    ...topics.newest(mostNamed).map(({ name, slug }) => ({ label: name, href: paths.topic(slug) })),
  ],
});

export type SearchPage = ReturnType<typeof searchPage>;
