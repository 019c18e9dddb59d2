import { beijing, bullets, link, p } from "#seed/prose.ts";

export const wenjiangProjects = [
  {
    slug: "xuefu-flower-beds",
    name: "学府憬城旧桶点改微花坛",
    summary: "天府街道学府憬城小区把17处旧垃圾桶点改成微花坛，另设分类亭，定时定点投放。",
    microKind: "space" as const,
    places: ["510115004"],
    stage: "finished" as const,
    history: [{ stage: "finished" as const, when: "2023年", note: "17处旧桶点改为微花坛" }],
    before: "xuefu-bins-before",
    after: "xuefu-bins-after",
    cover: "xuefu-garden",
    facts: ["F4" as const],
    publishedAt: beijing("2023-12-06 09:30"),
    body: [
      p(
        "楼下的垃圾桶撤并之后，腾出来的17处点位没有硬化，而是种成微花坛。投放改在分类亭，按“家庭源头分类、定时定点投放、后端分类清运”的办法运转。",
      ),
      p(
        "小区的环境类投诉，2020年以前有100余件，2023年为3件。来龙去脉见",
        link("案例报道", "/cases/xuefu-jingcheng/"),
        "。",
      ),
    ],
  },
  {
    slug: "lijinggang-smart-estate",
    name: "丽晶港智慧小区",
    summary: "涌泉街道丽晶港小区以三项智慧手段守住电梯、窗外和消防通道，是温江建成的智慧小区之一。",
    microKind: "safety" as const,
    places: ["510115003"],
    stage: "finished" as const,
    history: [{ stage: "finished" as const, when: "2023年", note: "智慧小区建成" }],
    cover: "lijinggang-safety",
    facts: ["F8" as const],
    publishedAt: beijing("2023-12-24 09:00"),
    body: [
      p("温江全区建成2个智慧社区、2个智慧小区，丽晶港小区的做法集中在三处："),
      bullets("电动自行车进电梯，自动拦停", "高空抛物，可以追踪", "消防通道被占，自动报警"),
    ],
  },
];
