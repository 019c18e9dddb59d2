import { beijing, p } from "#seed/prose.ts";

const started = {
  facts: ["F1" as const],
  places: ["510107011"],
  stage: "running" as const,
  history: [{ stage: "running" as const, when: "2023年7月15日", note: "列入首批微治理项目，启动" }],
  publishedAt: beijing("2023-07-16 09:00"),
};

/** The three projects of the first batch that are known by name; the other 27 are left out on purpose. */
export const cuqiaoProjects = [
  {
    ...started,
    slug: "community-forum",
    name: "社区“微论坛”",
    summary: "簇桥街道首批微治理项目之一，为居民议事搭一个常设的场子。",
    cover: "cuqiao-forum",
    body: [
      p("社区“微论坛”列入簇桥街道首批30个微治理项目，2023年7月15日与街道治理品牌同日启动。"),
      p(
        "论坛加一个“微”字，意思是不求规模：话题从门口来，人从楼里来，说的是眼前能办的事。项目的实施地点和进展，以街道公开信息为准。",
      ),
    ],
  },
  {
    ...started,
    slug: "lively-lobbies",
    name: "“活力楼栋派”楼栋睦邻门厅可持续营造",
    summary: "簇桥街道首批微治理项目之一，把楼栋门厅当作睦邻空间，讲求可持续。",
    cover: "cuqiao-lobby",
    body: [
      p("“活力楼栋派”列入簇桥街道首批30个微治理项目，2023年7月15日启动。"),
      p(
        "门厅是一栋楼里人人必经、又人人不停留的地方。“睦邻门厅”要改变的正是后半句：让人进门时愿意慢一步，打声招呼。名称里的“可持续”三个字，提醒做项目的人想好营造之后由谁照看。",
      ),
    ],
  },
  {
    ...started,
    slug: "safety-walls",
    name: "安全文化墙打造",
    summary: "簇桥街道首批微治理项目之一，以墙面讲安全。",
    cover: "cuqiao-wall",
    body: [
      p("安全文化墙打造列入簇桥街道首批30个微治理项目，2023年7月15日启动。"),
      p(
        "用电、用气、用火的道理人人听过，难在时时记得。一面墙的好处是天天路过，看一眼是一眼。墙上写什么、画什么，最宜由每天经过的人来出主意。",
      ),
    ],
  },
];
