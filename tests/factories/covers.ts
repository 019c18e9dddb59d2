import type { CoverFacts } from "#site/views/covers.ts";

/** What the cover of one case says. */
export const aCoverFacts = (overrides: Partial<CoverFacts> = {}): CoverFacts => ({
  page: "/cases/men-ting/",
  paper: "微网实格",
  section: "案例",
  kicker: "武侯区簇桥街道",
  headline: "一间门厅，半栋楼的会客室",
  foot: ["武侯区簇桥街道", "2023年12月15日"],
  ...overrides,
});
