import { beijing, figures, p } from "#seed/prose.ts";

export const wenjiangNeighbours = {
  kind: "news" as const,
  slug: "wenjiang-neighbours",
  kicker: "温江区",
  headline: "温江推进亲邻家园营建三年行动",
  deck: "投入5,550万元，安排547个项目",
  summary:
    "温江区“和谐邻里情·温江一家亲”心安之区·亲邻家园营建三年行动分十大专项推进，投入5,550万元，安排547个项目，500余家社会组织参与，干部和家庭医生进网入格。",
  cover: "wenjiang-units",
  facts: ["F8" as const],
  places: ["510115"],
  topics: ["six-micro"],
  credits: [{ role: "reporter" as const, names: ["胡伯谦"] }],
  related: [{ kind: "case" as const, slug: "wenjiang-feature" }],
  publishedAt: beijing("2023-12-23 09:00"),
  body: [
    p(
      "“和谐邻里情·温江一家亲”心安之区·亲邻家园营建三年行动正在温江推进。行动设十大专项，投入5,550万元，安排547个项目，参与的社会组织有500余家。",
    ),
    figures(
      "亲邻家园营建三年行动",
      { asOf: "2023年12月", source: "温江融媒" },
      ["投入", "5,550", "万元"],
      ["项目", "547", "个"],
      ["社会组织", "500余", "家"],
    ),
    p(
      "行动依托的是已经成形的网格。温江现有95个总网格、566个一般网格、5,814个微网格和628个专属网格，7,000余名干部、900余名家庭医生“进网入格”。",
    ),
    p(
      "随着行动展开，一批家门口的去处陆续进入居民的生活：公平街道红桥养老服务中心照料老人，永宁街道杏林社区公共托育服务中心照看幼儿，金马街道科源·运动公园给运动留出了场地。从老到小，各有所归。",
    ),
    p(
      "智慧手段也用到了细处。全区建成2个智慧社区、2个智慧小区，涌泉街道丽晶港小区的消防通道等处有了自动报警。",
    ),
  ],
};
