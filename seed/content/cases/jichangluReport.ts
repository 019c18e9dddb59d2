import { beijing, bullets, h2, p, picture, related } from "#seed/prose.ts";

export const jichangluReport = {
  kind: "case" as const,
  form: "case" as const,
  slug: "jichanglu-report",
  kicker: "双流区西航港街道",
  headline: "机场路社区：随手一报，有人来办",
  deck: "四个场景模块，把居民、商户、小区和个人接进一张网",
  summary:
    "西航港街道机场路社区把线上服务分成“乐邻共治”“乐龄美家”“空港管理”“活动中心”四个场景模块，居民用手机“随手报”，网格员接单处置，问题从发现到办理走同一条路。",
  cover: "jichanglu-report",
  dimensions: ["governance" as const, "six-micro" as const],
  microKinds: ["reform" as const],
  figures: [
    { label: "场景模块", value: "4", unit: "个", asOf: "2023年夏", source: "双流区委社治委" },
  ],
  facts: ["F7" as const],
  places: ["510116002012"],
  topics: ["excellent-cases"],
  credits: [
    { role: "reporter" as const, names: ["刘俊"] },
    { role: "supplier" as const, names: ["双流区委社治委"] },
  ],
  related: [{ kind: "case" as const, slug: "fenghuangli-five-colours" }],
  publishedAt: beijing("2023-08-09 09:00"),
  body: [
    p(
      "路灯不亮了，告诉谁？过去的答案因人而异：有人找物业，有人打电话，更多的人绕着走。双流区西航港街道机场路社区把答案统一成三个字——“随手报”。居民在手机上报，网格员接着办。",
    ),
    h2("报的人省事，办的人清楚"),
    p(
      "一件事从被看见到被处理，在这里是两步：居民上报，网格员处置。步骤不多，要紧的是两头都认得这条路。对居民来说，不必先弄明白这归谁管；对网格员来说，线索不再靠碰见、靠转述。“微网实格”讲究发现在早、处置在小，手机恰好补上了人眼看不到的地方。",
    ),
    picture("jichanglu-modules"),
    h2("四个模块，四种身份"),
    p("“随手报”之外，社区还把线上服务分成四个场景模块，各对一类人、一类事："),
    bullets("乐邻共治，面向居民", "乐龄美家，面向商户", "空港管理，面向小区", "活动中心，面向个人"),
    p(
      "分法有讲究。同一个人，在楼里是居民，在店里是商户，到了周末又是来参加活动的个人。按身份分模块，打开手机先问“我现在是谁”，再找“我要办什么”，比在一长串菜单里翻找来得直接。",
    ),
    p(
      "“空港”二字则是这里的地理。西航港挨着机场，社区以机场路为名。这样的地方，作息难免错开，白天敲门未必有人应。把入口放进手机，等于留了一扇不关的窗。",
    ),
    h2("屏幕替不了敲门"),
    p(
      "手机能缩短距离，替不了见面。不会用、不愿用手机的老人，仍要靠微网格员上门；说不清楚的纠纷，仍要靠人坐下来谈。好的线上办法，应当让网格员从抄写和转达里腾出手来，把时间用在非去不可的那几扇门上。",
    ),
    p(
      "从双流全区看，机场路社区只是一格。全区有118个综合网格、786个一般网格、10,096个微网格，每一格里都有类似的小事在发生。小事的特点是：单看一件，不值得开会；加在一起，就是居民眼里的社区。“随手报”要做的，是让这些小事各有去处。",
    ),
    related("case", "shuangliu-feature"),
  ],
};
