import { beijing, bullets, h2, p, picture } from "#seed/prose.ts";

export const liangfengCanteen = {
  kind: "case" as const,
  form: "case" as const,
  slug: "liangfeng-canteen",
  kicker: "锦江区成龙路街道",
  headline: "粮丰社区：一碗饭，端起一个生活圈",
  deck: "R29社区智惠食堂和它的左邻右舍",
  summary:
    "成龙路街道粮丰社区的R29社区智惠食堂，为老人打折、送餐，也给孩子备好餐具和座椅；同名的R29社区生活空间把办事、看戏、喝咖啡、健身放在一处，24小时自助终端随时可用。",
  cover: "liangfeng-canteen",
  dimensions: ["happiness" as const, "six-micro" as const],
  microKinds: ["livelihood" as const],
  figures: [
    { label: "自助终端开放", value: "24", unit: "小时", asOf: "2023年", source: "锦江区委社治委" },
  ],
  facts: ["F6" as const],
  places: ["510104035009"],
  topics: ["excellent-cases", "life-circle"],
  credits: [
    { role: "reporter" as const, names: ["高昊焜"] },
    { role: "supplier" as const, names: ["锦江区委社治委"] },
  ],
  related: [
    { kind: "case" as const, slug: "jinjiang-feature" },
    { kind: "case" as const, slug: "xishulu-quarter-hour" },
  ],
  publishedAt: beijing("2023-11-08 11:30"),
  body: [
    p(
      "社区食堂好不好，不必问装修，看三样东西就够了：老人付多少钱，走不动的人怎么吃上饭，孩子坐的是什么椅子。锦江区成龙路街道粮丰社区的R29社区智惠食堂，把这三样都想到了。",
    ),
    h2("饭桌上的三份心思"),
    bullets("老年人用餐有优惠", "出门不便的，可以送餐上门", "带孩子来的，有儿童餐具，也有儿童座椅"),
    p(
      "三份心思，照顾的是三种人：腿脚还好、想省事的老人，出不了门、离不开饭的老人，以及一边喂饭一边自己也要吃口热饭的年轻父母。食堂名字里的“惠”，说的是价钱；“智”字和“惠”字放在一起，意思是省下来的不单是钱，还有操持一顿饭的工夫。",
    ),
    picture("liangfeng-r29"),
    h2("谁来办这间食堂"),
    p(
      "R29社区智惠食堂由兴城人居、成都市兴东置业有限公司（兴城集团）打造。由企业来办居民的饭，好处在于专业和稳定，难处在于微利。社区要做的，是把零散的需求攒成稳定的客流，让一间惠民的食堂不靠一时热闹，而能长久地开下去。",
    ),
    p(
      "对“微网实格”来说，食堂还有一层意思。微网格员知道哪一户的老人独居、哪一户新添了孩子；食堂知道今天谁没有来。一张饭桌，把两头的消息接在了一起——这未必写在哪份制度里，却是邻里之间最朴素的照应。",
    ),
    h2("吃完饭，再坐一会儿"),
    p(
      "食堂不是孤零零的一间。与它同用一个名字的R29社区生活空间，装下了便民服务中心、社区剧场、社区咖啡空间和社区健身空间。办完事可以去喝一杯，看完戏正好去吃饭，一家人各去各的地方，约在饭点碰头。",
    ),
    p(
      "便民服务中心下班之后，24小时自助终端还亮着。对白天抽不开身的上班族来说，“几点关门”这个问题，从此少问一次。",
    ),
    h2("一处空间的分寸"),
    p(
      "把食堂、剧场、咖啡、健身房放到一起，并不难；难的是让它们彼此有用。粮丰社区的做法是拿吃饭当引子：饭是天天要吃的，人就天天会来；人来了，别的服务才有机会被看见。生活圈从来不是先画好圈、再等人走进去，而是先有人愿意来，圈才慢慢长出来。",
    ),
  ],
};
