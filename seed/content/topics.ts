export const topics = [
  {
    slug: "excellent-cases",
    name: "优秀案例展播",
    summary: "来自居民反馈、网络调查和记者走访的“微网实格”做法，一篇讲清一件事。",
    cover: "showcase-panels",
  },
  {
    slug: "district-features",
    name: "区县综述",
    summary:
      "以一个区为尺度，看网格怎样织、靠什么织、织得牢不牢。三篇依次读来，城心、空港与水岸各有面貌。",
    cover: "jinjiang-towers",
    series: [
      { kind: "case" as const, slug: "jinjiang-feature" },
      { kind: "case" as const, slug: "shuangliu-feature" },
      { kind: "case" as const, slug: "wenjiang-feature" },
    ],
  },
  {
    slug: "life-circle",
    name: "家门口的生活圈",
    summary: "一刻钟走得到的地方，有什么，缺什么，怎样添。",
    cover: "wenjiang-circle",
  },
  {
    slug: "six-micro",
    name: "“六微”里的小事",
    summary: "微创投、微营造、微治理、微实事、微整治、微创新：从小切口进去的一批项目。",
    cover: "wenjiang-corner",
  },
  {
    slug: "grid-people",
    name: "格子里的人",
    summary: "网格员、微网格员、楼栋长：他们怎样来，怎样做，怎样被看见。",
    cover: "jinjiang-loop",
  },
  {
    slug: "community-partners",
    name: "社区合伙人",
    summary: "社会组织、医院、银行走进社区，同居民一起办事。",
    cover: "cuqiao-partners",
  },
  {
    slug: "town-leaders",
    name: "镇街一把手访谈",
    summary: "请镇街负责人和专家学者坐下来，把“微网实格”从头讲一遍。目前所载为示例访谈。",
    cover: "interview-chairs",
  },
];
