import { beijing, bullets, h2, p, picture, related } from "#seed/prose.ts";

export const fenghuangliFiveColours = {
  kind: "case" as const,
  form: "case" as const,
  slug: "fenghuangli-five-colours",
  kicker: "双流区永安镇",
  headline: "凤凰里社区：“五彩居”里过日子",
  deck: "一个小程序管邻里的事，几套系统看安全的门",
  summary:
    "永安镇凤凰里社区用“五彩居”小程序装下办事指南、二手闲置、技能就业、租赁和招聘，又以森林防火、电动自行车进电梯、高空抛物等系统守住安全，另有24小时服务和智慧医疗。",
  cover: "fenghuangli-five",
  dimensions: ["happiness" as const, "six-micro" as const],
  microKinds: ["safety" as const, "livelihood" as const],
  figures: [
    { label: "服务时间", value: "24", unit: "小时", asOf: "2023年夏", source: "双流区委社治委" },
  ],
  facts: ["F7" as const],
  places: ["510116112003"],
  topics: ["excellent-cases"],
  credits: [
    { role: "reporter" as const, names: ["刘俊"] },
    { role: "supplier" as const, names: ["双流区委社治委"] },
  ],
  related: [{ kind: "case" as const, slug: "jichanglu-report" }],
  publishedAt: beijing("2023-08-16 09:00"),
  body: [
    p(
      "搬家剩下的书桌，会修水管的手艺，一间想租出去的屋子，一份离家近的活计——这些事放在城市里太小，放在一个小区里又各找各的门路。双流区永安镇凤凰里社区给它们安了一个共同的家，名叫“五彩居”。",
    ),
    h2("五样小事，一个入口"),
    p("“五彩居”是一个小程序，点开来是五类内容："),
    bullets("办事指南", "二手闲置", "技能与就业", "房屋租赁", "用工招聘"),
    p(
      "五样东西看着不相干，连起来却是一户人家安顿下来的全过程：先弄清手续怎么办，再添置几件家什，然后找一份活、租一间房，站稳了脚，也许还要雇个帮手。把它们收在一起，不是为了热闹，而是因为需要它们的本来就是同一群人。",
    ),
    p(
      "邻里之间的买卖和帮忙，最难的是信得过。同在一个社区，抬头不见低头见，这层熟识正是任何大平台都给不了的担保。小程序做的，无非是让“听说三单元有人会修”变成查得到的一行字。",
    ),
    picture("fenghuangli-safety"),
    h2("看门的，不只是保安"),
    p(
      "一头是山林，一头是楼栋，要防的事各不相同。凤凰里社区布下几套系统，各看一处：一套看山林火情，一套看电动自行车进电梯，一套看高空抛物。",
    ),
    p(
      "三件事有一个共同点：出事只在一瞬间，劝导却往往在事后。系统的用处在于把提醒挪到前面——车推进电梯之前，烟冒起来之初，东西落地之后能说清从哪里来。机器负责看，微网格员负责说，一个不知疲倦，一个知道轻重。",
    ),
    h2("夜里也有人应"),
    p(
      "凤凰里社区的服务不打烊，24小时都能用；智慧医疗也进了社区，看病问诊多了一条近路。对上了年纪的人来说，这两样加起来，是夜里的一份踏实：灯是亮的，人是找得到的。",
    ),
    h2("彩在人，不在屏"),
    p(
      "社区里的小程序常有一个毛病：上线时热闹，过后冷清。“五彩居”选的五样，样样要靠居民自己往里添东西，闲置要有人挂，手艺要有人报，招聘要有人看。它能不能一直“彩”下去，不取决于界面有多好看，而取决于邻居们肯不肯把自己的一点长处放进去。社区能做的，是把门开着，把规矩立好，把第一批东西摆上架。",
    ),
    related("case", "shuangliu-feature"),
  ],
};
