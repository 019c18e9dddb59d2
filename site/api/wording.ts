/** Words of the content API, for whoever looks at an answer. */
export const apiWording = {
  allStories: "全部稿件",
  workers: "人物",
  projects: "微治理项目",
  streets: "街道品牌",
  topics: "专题",
  campaigns: "评选",
  districts: "区（市）县",
  communities: "社区（有内容的）",
} as const;
