/** A picture for the README: which page, on what, in which look. */
export type Shot = {
  name: string;
  /** Path on the reader's site, or the pattern of one that the sitemap names. */
  page: string | RegExp;
  width: 375 | 1280;
  look?: "elder" | "dark";
  /** Height to keep, in pixels; a whole page is long and small. */
  height: number;
};

/** The pictures of the reader's site. */
export const shots: readonly Shot[] = [
  { name: "home-desktop", page: "/", width: 1280, height: 1600 },
  { name: "home-phone", page: "/", width: 375, height: 1200 },
  { name: "home-elder", page: "/", width: 375, height: 1200, look: "elder" },
  { name: "case-phone", page: /^\/cases\/xuefu-[^/]+\/$/, width: 375, height: 1200 },
  { name: "case-dark", page: /^\/cases\/xuefu-[^/]+\/$/, width: 1280, height: 1100, look: "dark" },
  { name: "street-desktop", page: /^\/streets\/cuqiao\/$/, width: 1280, height: 1600 },
  { name: "campaign-phone", page: /^\/campaigns\/[^/]+\/$/, width: 375, height: 1200 },
];
