import { paths } from "#leaves/paths.ts";

/**
 * The sections of the paper in the order of the navigation. 长辈版 on a phone has one row: what is further stands behind its
 * last link; the front page is a step away by the paper's name.
 */
export const sections = [
  { key: "home", label: "首页", href: paths.home(), isFurther: true },
  { key: "cases", label: "案例", href: paths.list("case"), isFurther: false },
  { key: "news", label: "资讯", href: paths.list("news"), isFurther: true },
  { key: "interviews", label: "访谈", href: paths.list("interview"), isFurther: true },
  { key: "campaigns", label: "评选", href: paths.campaigns(), isFurther: false },
  { key: "projects", label: "项目", href: paths.projects(), isFurther: true },
  { key: "workers", label: "人物", href: paths.workers(), isFurther: true },
  { key: "streets", label: "街道", href: paths.streets(), isFurther: false },
  { key: "topics", label: "专题", href: paths.topics(), isFurther: true },
  { key: "search", label: "搜索", href: paths.search(), isFurther: false },
] as const;

export type SectionKey = (typeof sections)[number]["key"];

/** Pages about the paper itself, for the footer. */
export const servicePages = [
  { label: "推荐案例", href: paths.recommend() },
  { label: "项目发布", href: paths.list("announcement") },
  { label: "更正", href: paths.corrections() },
  { label: "关于本站", href: paths.about() },
  { label: "订阅", href: paths.feeds() },
  { label: "数据", href: paths.data() },
  { label: "开发者", href: paths.developers() },
  { label: "无障碍声明", href: paths.accessibility() },
] as const;
