import { beijing, bullets, p } from "#seed/prose.ts";

export const shuangliuStreets = [
  {
    slug: "dongsheng",
    place: "510116001",
    brand: "微网格员名片",
    summary:
      "东升街道三义桥社区给微网格员印了名片，姓名、联系方式、职责写得明白。居民认得人，也认得该找谁。",
    cover: "sanyiqiao-card",
    communityBrands: [{ community: "三义桥社区", brand: "微网格员名片", place: "510116001026" }],
    methods: [],
    facts: ["F7" as const],
    publishedAt: beijing("2023-08-03 08:00"),
    body: [
      p("名片上只有三样东西，回答的是居民开门时心里的三个问题："),
      bullets("姓名：你是谁", "联系方式：怎么找你", "职责：你能做什么"),
    ],
  },
  {
    slug: "xihanggang",
    place: "510116002",
    brand: "随手报",
    summary:
      "西航港街道机场路社区用四个场景模块接住居民、商户、小区和个人的事，居民用手机“随手报”，网格员处置；双兴国际社区以青年发展为方向。",
    cover: "jichanglu-report",
    communityBrands: [
      { community: "机场路社区", brand: "随手报", place: "510116002012" },
      { community: "双兴国际社区", brand: "青年发展型社区" },
    ],
    methods: [
      { name: "乐邻共治", explanation: "面向居民。" },
      { name: "乐龄美家", explanation: "面向商户。" },
      { name: "空港管理", explanation: "面向小区。" },
      { name: "活动中心", explanation: "面向个人。" },
    ],
    facts: ["F7" as const],
    publishedAt: beijing("2023-08-09 08:00"),
    body: [
      p(
        "四个模块按身份来分。打开手机，先认清自己此刻是居民、商户还是来参加活动的人，再找要办的事。",
      ),
    ],
  },
  {
    slug: "yongan",
    place: "510116112",
    brand: "五彩居",
    summary:
      "永安镇凤凰里社区的“五彩居”小程序，装下办事指南、二手闲置、技能就业、租赁和招聘；几套安全系统日夜看守，智慧医疗进了社区。",
    cover: "fenghuangli-five",
    communityBrands: [{ community: "凤凰里社区", brand: "五彩居", place: "510116112003" }],
    methods: [],
    facilities: [
      {
        name: "“五彩居”办事指南",
        kind: "management" as const,
        place: "510116112003",
        note: "小程序，另有二手闲置、技能就业、租赁和招聘；社区有24小时服务。",
      },
      { name: "智慧医疗", kind: "care" as const, place: "510116112003" },
    ],
    facts: ["F7" as const],
    publishedAt: beijing("2023-08-16 08:00"),
    body: [
      p("“五彩居”里的内容由居民自己添，社区把门开着。安全的事则交给系统先看一眼："),
      bullets("森林防火", "电动自行车进电梯", "高空抛物"),
    ],
  },
];
