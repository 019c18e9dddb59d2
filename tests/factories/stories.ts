import type { Announcement, Case, Interview, News } from "#content/story.wire.ts";
import { aShortBody } from "./body.ts";
import { aPicture } from "./pictures.ts";

const shared = (slug: string) => ({
  id: slug,
  slug,
  body: aShortBody(),
  credits: [
    { role: "reporter" as const, names: ["沈悦"] },
    { role: "photographer" as const, names: ["王珏琳"] },
  ],
  origin: { kind: "original" as const },
  places: ["510107011", "510107", "5101"],
  topics: [] as string[],
  related: [],
  aiAssisted: false,
  sample: true,
  publishedAt: "2023-12-15T02:00:00.000Z",
  updatedAt: "2023-12-15T02:00:00.000Z",
});

/** A published case with a cover, two credits and one dimension. */
export const aCase = (overrides: Partial<Case> = {}): Case => ({
  ...shared(overrides.slug ?? "men-ting"),
  kind: "case",
  form: "case",
  kicker: "武侯区簇桥街道",
  headline: "一间门厅，半栋楼的会客室",
  deck: "邻居出主意、社区搭台子，楼道口的闲置角落有了人气",
  summary: "一处堆杂物的楼栋门厅，经过住户商量、社区合伙人支持，变成了能坐下来说话的地方。",
  cover: aPicture("men-ting"),
  dimensions: ["governance"],
  microKinds: [],
  figures: [],
  ...overrides,
});

/** A published news item without a cover. */
export const aNewsItem = (overrides: Partial<News> = {}): News => ({
  ...shared(overrides.slug ?? "shuang-shi-jia"),
  kind: "news",
  headline: "簇锦街道评出“双十佳”网格员",
  summary: "6名社区书记和52名专职网格员参加比赛，用幻灯片和短视频讲网格里的事。",
  ...overrides,
});

/** An interview with a guest, five turns of transcript with time codes and a video link. */
export const anInterview = (overrides: Partial<Interview> = {}): Interview => ({
  ...shared(overrides.slug ?? "fang-tan"),
  kind: "interview",
  kicker: "镇街一把手访谈",
  headline: "把网格办成居民信得过的“前台”",
  summary: "示例访谈：谈网格里的事怎样有人接、有人办、有人评。",
  cover: aPicture("fang-tan"),
  guest: { name: "示例嘉宾", post: "示例街道党工委书记" },
  transcript: [
    { speaker: "记者", seconds: 0, text: "街道有七百多个微网格，怎样保证每一件小事都有人接？" },
    {
      speaker: "示例嘉宾",
      seconds: 12,
      text: "先把人认清楚。谁住在哪一栋、谁愿意出力，微网格员心里要有一本账。人认清楚了，事情才有去处。",
    },
    { speaker: "记者", seconds: 47, text: "居民最常提的是哪一类事？" },
    {
      speaker: "示例嘉宾",
      seconds: 55,
      text: "楼道里的灯、门口的车、家里的老人。都是小事，可是一件没办好，后面十件就没有人再说了。",
    },
    { speaker: "示例嘉宾", text: "所以我们只看一条：办完以后，住户自己怎么评。" },
  ],
  quotes: ["一件没办好，后面十件就没有人再说了。"],
  video: {
    title: "镇街一把手访谈（示例）",
    url: "https://video.example.cn/fang-tan",
    kind: "link",
    seconds: 610,
  },
  ...overrides,
});

/** The announcement of a batch of projects; names its projects and partners only when told to. */
export const anAnnouncement = (overrides: Partial<Announcement> = {}): Announcement => ({
  ...shared(overrides.slug ?? "shou-pi"),
  kind: "announcement",
  headline: "簇桥街道启动首批30个微治理项目",
  summary: "首批项目涵盖小区更新、居民服务、社区建设三个领域，19家社区合伙人同时授牌。",
  cover: aPicture("shou-pi"),
  batch: "首批微治理项目",
  projectCount: 30,
  partnerCount: 19,
  projects: [],
  partners: [],
  ...overrides,
});
