import { beijing, bullets, p } from "#seed/prose.ts";

export const jinjiangStreets = [
  {
    slug: "chenglonglu",
    place: "510104035",
    brand: "R29社区生活空间",
    summary:
      "成龙路街道粮丰社区的R29社区智惠食堂和R29社区生活空间，把吃饭、办事、看戏、喝咖啡、健身放在一处，24小时自助终端随时可用。",
    cover: "liangfeng-r29",
    communityBrands: [{ community: "粮丰社区", brand: "R29社区智惠食堂", place: "510104035009" }],
    methods: [],
    facilities: [
      {
        name: "R29社区智惠食堂",
        kind: "shops" as const,
        place: "510104035009",
        note: "老年人用餐优惠，可以送餐上门，有儿童餐具和座椅。",
      },
      { name: "便民服务中心", kind: "management" as const, place: "510104035009" },
      {
        name: "24小时自助终端",
        kind: "management" as const,
        place: "510104035009",
        note: "随时可用。",
      },
      { name: "社区剧场", kind: "culture" as const, place: "510104035009" },
      { name: "社区咖啡空间", kind: "shops" as const, place: "510104035009" },
      { name: "社区健身空间", kind: "sport" as const, place: "510104035009" },
    ],
    facts: ["F6" as const],
    publishedAt: beijing("2023-11-08 08:00"),
    body: [
      p("R29社区智惠食堂由兴城人居、成都市兴东置业有限公司（兴城集团）打造，三类人各有照应："),
      bullets("老年人用餐优惠", "出门不便的送餐上门", "孩子有儿童餐具和座椅"),
    ],
  },
  {
    slug: "sansheng",
    place: "510104037",
    brand: "一刻钟便民生活圈",
    summary:
      "三圣街道喜树路社区是成都12个国家级“一刻钟便民生活圈”试点之一，五大场景、8类58项服务，惠及周边4个社区近10万人。",
    cover: "xishulu-quarter",
    communityBrands: [
      { community: "喜树路社区", brand: "一刻钟便民生活圈", place: "510104037008" },
    ],
    methods: [{ name: "五大场景", explanation: "便民生活、文化、教育、体育、医养。" }],
    facts: ["F6" as const],
    publishedAt: beijing("2023-11-15 08:00"),
    body: [
      p("五大场景是便民生活、文化、教育、体育、医养。服务不按部门排，而按人们过日子的顺序排。"),
    ],
  },
];
