import { beijing, bullets, p } from "#seed/prose.ts";

const cuqiaoFigure = { unit: "个", asOf: "2023年7月15日", source: "簇桥街道" };

export const wuhouStreets = [
  {
    slug: "cuqiao",
    place: "510107011",
    brand: "架“桥”幸福 “簇”手可及",
    summary:
      "簇桥街道于2023年7月15日发布党建引领“微网实格”治理品牌，五个社区各有一个带“家”的名字，首批30个微治理项目和19家社区合伙人同时亮相。",
    cover: "cuqiao-bridge",
    communityBrands: [
      { community: "龙井社区", brand: "一家融", place: "510107011003" },
      { community: "七里社区", brand: "一家和", place: "510107011005" },
      { community: "双凤社区", brand: "一家乐", place: "510107011004" },
      { community: "新城社区", brand: "一家亲", place: "510107011002" },
      { community: "锦城社区", brand: "一家美", place: "510107011006" },
    ],
    methods: [
      { name: "三会一课三单" },
      { name: "一校四院" },
      { name: "两库两书" },
      { name: "选、育、用、管", explanation: "队伍建设的四个环节。" },
    ],
    gridFigures: [
      { kind: "ordinary" as const, label: "一般网格", value: "52", amount: 52, ...cuqiaoFigure },
      { kind: "micro" as const, label: "微网格", value: "724", amount: 724, ...cuqiaoFigure },
      { kind: "dedicated" as const, label: "专属网格", value: "43", amount: 43, ...cuqiaoFigure },
      {
        kind: "building-head" as const,
        label: "楼栋长",
        value: "722",
        amount: 722,
        ...cuqiaoFigure,
        unit: "名",
      },
    ],
    facilities: [
      {
        name: "簇桥社区卫生服务中心",
        kind: "care" as const,
        note: "簇桥街道首批19家社区合伙人之一。",
      },
    ],
    facts: ["F1" as const],
    publishedAt: beijing("2023-12-29 08:00"),
    body: [
      p(
        "簇桥的品牌从地名里来。“桥”是连接，“簇”是聚拢，“簇手可及”与“触手可及”同音，说的是服务离居民近到伸手够得着。",
      ),
      p("首批微治理项目涉及三个领域："),
      bullets("小区更新", "居民服务", "社区建设"),
      p("700多个微信群与网格一一相接，线下走到楼栋，线上连到手机。"),
    ],
  },
  {
    slug: "cujin",
    place: "510107014",
    brand: "“双十佳”评选",
    slogan: "以赛练兵、以赛促干、以赛增效、以赛促宣",
    summary:
      "簇锦街道把网格员请上讲台。2023年12月15日的“双十佳”评选中，6名社区书记和52名专职网格员同场讲述，胜出者参加武侯区评选。",
    cover: "cujin-contest",
    methods: [{ name: "同台讲述", explanation: "以幻灯片和短视频讲述网格里的工作，评审团点评。" }],
    facts: ["F5" as const],
    publishedAt: beijing("2023-12-16 08:00"),
    body: [
      p(
        "比赛是手段，讲述是目的。网格员的工作琐碎，琐碎的事不讲，便没有人知道；讲出来，别的网格就能照着做。",
      ),
      p(
        "2023年的评选中，团结社区第一网格王玉虎、顺江社区第五网格陈立波胜出，团结社区第二网格、团结社区第三网格同时入选。",
      ),
    ],
  },
];
