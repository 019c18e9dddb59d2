import { beijing, bullets, figures, link, p } from "#seed/prose.ts";

export const wenjiangSixMicro = {
  kind: "announcement" as const,
  slug: "wenjiang-six-micro",
  kicker: "项目发布 · 温江区",
  headline: "温江“六微”：53个小切口项目",
  summary:
    "温江区围绕“六微”做成53个小切口项目，5个最美社区花园、5个社区运动角、3个社区美空间、15个社区微更新落到居民家门口。六个“微”字，管的都是走几步路就能看见的事。",
  cover: "wenjiang-corner",
  batch: "“六微”小切口项目",
  projectCount: 53,
  projects: [],
  partners: [],
  facts: ["F8" as const],
  places: ["510115"],
  topics: ["six-micro"],
  credits: [{ role: "reporter" as const, names: ["胡伯谦"] }],
  related: [{ kind: "case" as const, slug: "shexueli-renewal" }],
  publishedAt: beijing("2023-12-24 09:00"),
  body: [
    p("温江区以“六微”归类家门口的小事，全区做成53个小切口项目。“六微”依次是："),
    bullets("发展微创投", "空间微营造", "小区微治理", "民生微实事", "安全微整治", "改革微创新"),
    figures(
      "看得见的去处",
      { asOf: "2023年12月", source: "温江融媒" },
      ["最美社区花园", "5", "个"],
      ["社区运动角", "5", "个"],
      ["社区美空间", "3", "个"],
      ["社区微更新", "15", "个"],
    ),
    p(
      "另据温江融媒，全区已建成2个智慧社区、2个智慧小区。其中涌泉街道",
      link("丽晶港小区", "/projects/lijinggang-smart-estate/"),
      "装上了电动自行车进电梯拦停、高空抛物追踪和消防通道占用报警。",
    ),
    p("其余项目的名称和地点，以温江区公开发布的信息为准。"),
  ],
};
