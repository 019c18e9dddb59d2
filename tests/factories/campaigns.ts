import type { Campaign, Candidate } from "#edition/campaign.wire.ts";

const people = [
  { slug: "grid-worker", post: "grid-worker" },
  { slug: "micro-grid-worker", post: "micro-grid-worker" },
  { slug: "building-head", post: "building-head" },
] as const;

/** Candidate number n (from 1), made up, spread over the three categories. */
export const aCandidate = (number: number, overrides: Partial<Candidate> = {}): Candidate => {
  const { slug: category, post } = people[(number - 1) % people.length] ?? people[0];
  return {
    slug: `candidate-${number}`,
    number,
    name: `示例候选人${number}`,
    category,
    post,
    place: "武侯区簇锦街道",
    placeCodes: ["510107014", "510107", "5101"],
    summary: "把一格里的事记在本子上，一件一件办完再划掉。",
    story: ["每天早晚各走一遍，是多年的习惯。", "谁家需要搭把手，邻居先想到的就是这扇门。"],
    withdrawn: false,
    sample: true,
    ...overrides,
  };
};

/** A campaign with likes, a ballot, a jury and three categories, in December 2023. */
export const aCampaign = (overrides: Partial<Campaign> = {}): Campaign => ({
  slug: "zui-mei-2023",
  name: "最美网格员（微网格员）、最美楼栋长点赞评选",
  summary: "为身边的网格员、微网格员和楼栋长点赞。",
  intro: ["候选人由街道和市民推荐。", "点赞与评选的规则在开始前公布，中途不改。"],
  organisers: ["华西社区报"],
  rules: {
    categories: [
      { slug: "grid-worker", name: "最美网格员", awards: 4 },
      { slug: "micro-grid-worker", name: "最美微网格员", awards: 4 },
      { slug: "building-head", name: "最美楼栋长", awards: 4 },
    ],
    likes: {
      opens: "2023-12-01T00:00:00.000Z",
      closes: "2023-12-15T16:00:00.000Z",
      perDay: 5,
      perCandidatePerDay: 1,
    },
    ballot: {
      opens: "2023-12-16T00:00:00.000Z",
      closes: "2023-12-22T16:00:00.000Z",
      min: 3,
      max: 10,
    },
    weights: { likes: 0, ballot: 30, jury: 70 },
    jury: { criteria: [{ slug: "service", name: "服务实绩", maxScore: 100 }] },
    countsShown: { mode: "live" },
    tieRule: ["jury", "lot"],
    noticeDays: 5,
  },
  candidates: Array.from({ length: 12 }, (_, index) => aCandidate(index + 1)),
  acts: [],
  contact: "028-86969380",
  sample: true,
  publishedAt: "2023-11-28T02:00:00.000Z",
  updatedAt: "2023-11-28T02:00:00.000Z",
  ...overrides,
});
