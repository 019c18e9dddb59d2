/** Words of the front page, lists, places and people. What is empty says what to do next. */
export const listWording = {
  districts: "区县",
  streetBrands: "街道品牌",
  cases: "优秀案例",
  interviews: "镇街一把手访谈",
  projects: "微治理项目",
  workers: "人物",
  city: "成都",
  inNumbers: "本站已发布的内容",
  latest: "最新",
  recommend: "推荐案例",
  recommendHow: "您身边有好做法？打电话、发微博或者到公众号留言都可以。",
  campaign: "评选",
  candidates: (count: number) => `看${count}位候选人`,
  filter: "筛选案例",
  filterBy: (name: string) => `按${name}看`,
  everything: "全部案例",
  page: (page: number) => `第${page}页`,
  pageOf: (page: number, pages: number) => `第${page}页，共${pages}页`,
  features: "区县综述",
  streetsOf: (district: string) => `${district}的街道（镇）`,
  placeParts: {
    cases: "案例",
    interviews: "访谈",
    projects: "项目",
    workers: "人物",
    news: "资讯",
  },
  announcements: "项目发布",
  progress: "项目进度",
  nameCard: "微网格员名片",
  nearby: "这条街道的报道",
  tileCount: "篇稿件和项目",
  tileNote: "方格按大致方位排列，不表示界线和面积。数字为已发布的稿件和项目。",
  inOrder: "按顺序读",
  stories: "稿件",
  moreStories: "更多稿件",
  series: "系列",
  count: (count: number) => `${count}篇`,
} as const;

type Nothing = { text: string; link?: "recommend" | "cases" };

/** What stands where a list is empty. */
export const nothing = {
  front: {
    text: "第一批稿件正在编辑。您身边有社区治理的好做法，欢迎告诉我们。",
    link: "recommend",
  },
  cases: { text: "还没有发布案例。您身边有好做法，欢迎告诉我们。", link: "recommend" },
  projects: { text: "还没有公开的项目。项目立项后会在这里逐个列出。" },
  workers: { text: "还没有发布人物。您身边有值得写的网格员，欢迎告诉我们。", link: "recommend" },
  streets: { text: "还没有街道品牌页。街道可以拨打热线，请通讯员来建。" },
  topic: { text: "这个专题还没有稿件。", link: "cases" },
  topics: { text: "还没有专题。", link: "cases" },
  district: { text: "这里还没有发布的稿件。您知道这里的好做法，欢迎告诉我们。", link: "recommend" },
  street: { text: "这条街道还有好做法？", link: "recommend" },
} as const satisfies Record<string, Nothing>;
