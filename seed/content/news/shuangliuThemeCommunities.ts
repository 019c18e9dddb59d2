import { beijing, bullets, p } from "#seed/prose.ts";

export const shuangliuThemeCommunities = {
  kind: "news" as const,
  slug: "shuangliu-theme-communities",
  kicker: "双流区",
  headline: "双流主题社区：老友好、幼友好、近零碳",
  summary:
    "双流区2022年分7类建设10个主题社区，云华社区、嘉禾社区先后获得国家级和市级荣誉，歧阳社区进入首批近零碳社区试点，九江未来公园社区的设计方案完成评审。",
  cover: "shuangliu-children",
  facts: ["F7" as const],
  places: ["510116115014", "510116111004", "510116108007", "510116005"],
  topics: ["district-features"],
  credits: [{ role: "reporter" as const, names: ["刘俊"] }],
  related: [{ kind: "case" as const, slug: "shuangliu-feature" }],
  publishedAt: beijing("2023-07-26 09:00"),
  body: [
    p(
      "给社区定一个主题，好比给文章起一个题目。双流区2022年分7类建设10个主题社区，如今已有几个交出了答卷。",
    ),
    bullets(
      "黄水镇云华社区：全国示范性老年友好型社区",
      "黄龙溪镇嘉禾社区：成都市2022年儿童友好优秀社区",
      "彭镇歧阳社区：首批近零碳社区试点",
      "九江未来公园社区：设计方案完成评审",
    ),
    p(
      "几个主题各有对象。老年友好看的是慢，路要平、门要宽、有人搭把手；儿童友好看的是矮，把视线放低一米，许多不便自会显出来；近零碳看的是省，从日常用能里一点一点算。",
    ),
    p(
      "主题不同，底子相通。不论哪一类社区，最后都要落到有人管、有人问、有人记得。双流全区10,096个微网格，正是这些主题得以生长的土壤。",
    ),
  ],
};
