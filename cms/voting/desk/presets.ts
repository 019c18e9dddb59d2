import type { CampaignRules } from "../campaign/campaign.wire.ts";

type Stages = Pick<CampaignRules, "weights" | "countsShown" | "tieRule" | "jury" | "categories"> & {
  likes?: { perDay: number; perCandidatePerDay: number; days: number };
  ballot?: { min: number; max: number; days: number };
};

/** Rules as a real campaign had them, to start from. Windows are given as lengths in days. */
export type Preset = { key: string; name: string; about: string; rules: Stages };

const criteria = [
  { slug: "service", name: "服务实绩", maxScore: 50 },
  { slug: "trust", name: "居民口碑", maxScore: 30 },
  { slug: "ideas", name: "办法可学", maxScore: 20 },
];
const gridWorkers = [{ slug: "grid-worker", name: "最美网格员", awards: 10 }];
const likesOnly = { likes: 100, ballot: 0, jury: 0 };

/** Presets from campaigns of the field. What their documents leave open is filled in as the form's own defaults have it. */
export const presets: readonly Preset[] = [
  {
    key: "likes-ballot-jury",
    name: "点赞、投票、评委三段式",
    about:
      "每人每天点赞 5 次、同一候选人 1 次；再投票选 3 至 10 位；公众占 30%，评委占 70%；结果公布前不显示票数，公示 5 天。",
    rules: {
      categories: gridWorkers,
      likes: { perDay: 5, perCandidatePerDay: 1, days: 10 },
      ballot: { min: 3, max: 10, days: 5 },
      jury: { criteria, dropExtremes: true },
      weights: { likes: 10, ballot: 20, jury: 70 },
      countsShown: { mode: "hidden" },
      tieRule: ["jury", "ballot", "lot"],
    },
  },
  {
    key: "public-30",
    name: "公众三成、专家七成（湛江“好网民”评选 2020）",
    about: "每人每天点赞 5 次；公众占 30%，专家评委占 70%；公示 5 天，接受实名异议。",
    rules: {
      categories: gridWorkers,
      likes: { perDay: 5, perCandidatePerDay: 1, days: 10 },
      jury: { criteria },
      weights: { likes: 30, ballot: 0, jury: 70 },
      countsShown: { mode: "hidden" },
      tieRule: ["jury", "likes", "lot"],
    },
  },
  {
    key: "public-70",
    name: "公众七成（柘荣“十佳网格员”评选 2017）",
    about: "公众点赞占 70%，评委占 30%。公众占比高，容易变成拉票，宜与刷票核查一并准备。",
    rules: {
      categories: [{ slug: "grid-worker", name: "十佳网格员", awards: 10 }],
      likes: { perDay: 5, perCandidatePerDay: 1, days: 10 },
      jury: { criteria },
      weights: { likes: 70, ballot: 0, jury: 30 },
      countsShown: { mode: "interval", minutes: 5 },
      tieRule: ["jury", "likes", "lot"],
    },
  },
  {
    key: "five-a-day",
    name: "每天五票、可投同一位（成都共青团项目大赛 2022）",
    about: "每人每天 5 次，可以都给同一位，各类别共用次数；票数每 5 分钟更新；只看公众。",
    rules: {
      categories: gridWorkers,
      likes: { perDay: 5, perCandidatePerDay: 5, days: 10 },
      weights: likesOnly,
      countsShown: { mode: "interval", minutes: 5 },
      tieRule: ["likes", "lot"],
    },
  },
  {
    key: "double-ten",
    name: "“双十佳”评委评选（成都网格化 2017）",
    about: "只由评委评分，不设公众投票：十佳网格员、十佳网格各 10 名，同分并列。",
    rules: {
      categories: [
        { slug: "grid-worker", name: "十佳网格员", awards: 10 },
        { slug: "grid", name: "十佳网格", awards: 10 },
      ],
      jury: { criteria, dropExtremes: true },
      weights: { likes: 0, ballot: 0, jury: 100 },
      countsShown: { mode: "hidden" },
      tieRule: ["share"],
    },
  },
];

const dayMs = 24 * 60 * 60 * 1000;
const after = (from: Date, days: number) => new Date(from.getTime() + days * dayMs);
const windowOf = (from: Date, days: number) => ({
  opens: from.toISOString(),
  closes: after(from, days).toISOString(),
});

/** The rules of a preset whose first window opens at `opens`; the ballot follows the likes at once. */
export function presetRules({ rules }: Preset, opens: Date): CampaignRules {
  const { likes, ballot, ...rest } = rules;
  return {
    ...rest,
    normalisation: "best",
    noticeDays: 5,
    ...(likes && {
      likes: {
        ...windowOf(opens, likes.days),
        perDay: likes.perDay,
        perCandidatePerDay: likes.perCandidatePerDay,
      },
    }),
    ...(ballot && {
      ballot: {
        ...windowOf(after(opens, likes?.days ?? 0), ballot.days),
        min: ballot.min,
        max: ballot.max,
      },
    }),
  };
}
