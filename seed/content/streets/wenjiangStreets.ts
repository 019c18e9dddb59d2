import { beijing, bullets, p } from "#seed/prose.ts";

export const wenjiangStreets = [
  {
    slug: "wenjiang-tianfu",
    place: "510115004",
    brand: "家门口空间营造",
    slogan: "邻里守望，邻里互助",
    summary:
      "天府街道以小区为单位做“家门口空间营造”。学府憬城小区的微花坛、环保蚯蚓塔和架空层里的“邻里会客厅”，是其中走得较早的一处。",
    cover: "xuefu-garden",
    methods: [
      { name: "三级组织", explanation: "街道党工委、社区党委、小区党支部逐级贯通。" },
      { name: "三张名册", explanation: "党员、公职人员、其他志愿者分册登记，从中找到微网格员。" },
      { name: "发现、介入、评价", explanation: "微网格员发现，小区组织介入，业主评价。" },
    ],
    facilities: [
      { name: "邻里会客厅", kind: "culture" as const, note: "设在学府憬城小区的架空层。" },
      { name: "爱在邻里汇", kind: "culture" as const, note: "设在学府憬城小区的架空层。" },
      {
        name: "学府憬城微花坛",
        kind: "green" as const,
        note: "17处，由旧垃圾桶点位改成。",
      },
    ],
    facts: ["F4" as const],
    publishedAt: beijing("2023-12-06 08:00"),
    body: [
      p("学府憬城小区是成都市垃圾分类示范小区、成都市党建引领百佳示范小区，25名业主担任微网格员。"),
      p("小区的公共空间，一处一处是这样添出来的："),
      bullets(
        "17处旧桶点改成微花坛",
        "架空层辟为“邻里会客厅”和“爱在邻里汇”",
        "车库微改造、环保蚯蚓塔、儿童环保集、公益文化展",
      ),
    ],
  },
  {
    slug: "liucheng",
    place: "510115001",
    brand: "社学里",
    summary:
      "柳城街道的社学里在1万余平方米范围内更新，留、拆、改并举；临江路11号院、光华社区的共享办公空间，各自回答老地方怎样接住新生活。",
    cover: "shexueli-lane",
    methods: [{ name: "留、拆、改", explanation: "有记忆的留下，碍事的拆掉，能用的改好。" }],
    facilities: [
      {
        name: "珠江国际中心共享办公空间",
        kind: "shops" as const,
        place: "510115001044",
        note: "温江区“15分钟社区生活圈”建设中的一处。",
      },
    ],
    facts: ["F2" as const, "F8" as const],
    publishedAt: beijing("2023-12-26 08:00"),
    body: [
      p(
        "社学里在东街社区，珠江国际中心在光华社区，一旧一新，同属柳城。旧的要续上人气，新的要长出邻里，走的是两条路，去的是一个地方。",
      ),
    ],
  },
];
