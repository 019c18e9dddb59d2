import { paths } from "#leaves/paths.ts";

/** The sections of the paper in the order of the navigation. */
export const sections = [
  { key: "home", label: "首页", href: paths.home() },
  { key: "cases", label: "案例", href: paths.list("case") },
  { key: "news", label: "资讯", href: paths.list("news") },
  { key: "interviews", label: "访谈", href: paths.list("interview") },
  { key: "campaigns", label: "评选", href: paths.campaigns() },
  { key: "projects", label: "项目", href: paths.projects() },
  { key: "workers", label: "人物", href: paths.workers() },
  { key: "streets", label: "街道", href: paths.streets() },
  { key: "topics", label: "专题", href: paths.topics() },
  { key: "search", label: "搜索", href: paths.search() },
] as const;

export type SectionKey = (typeof sections)[number]["key"];

/** Pages about the paper itself, for the footer. */
export const servicePages = [
  { label: "推荐案例", href: paths.recommend() },
  { label: "项目发布", href: paths.list("announcement") },
  { label: "更正", href: paths.corrections() },
  { label: "关于本站", href: paths.about() },
  { label: "无障碍声明", href: paths.accessibility() },
] as const;
