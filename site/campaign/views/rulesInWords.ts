import type { CampaignRules } from "#voting/campaign.wire.ts";
import { tieRules } from "#voting/vocabulary.ts";
import { dateTimeOf } from "../../views/dates.ts";

export type RuleSection = { title: string; lines: string[] };

const spanOf = ({ opens, closes }: { opens: string; closes: string }) =>
  `${dateTimeOf(opens)} 至 ${dateTimeOf(closes)}（北京时间，不含截止时刻）。`;

const likesLines = ({ likes }: CampaignRules): string[] =>
  likes
    ? [
        spanOf(likes),
        `每人每天可点赞 ${likes.perDay} 次，各类别合计；零点重新计算。`,
        likes.perCandidatePerDay === 1
          ? "每天为同一位候选人只能点赞一次。"
          : `每天为同一位候选人最多点赞 ${likes.perCandidatePerDay} 次。`,
      ]
    : [];

const ballotLines = ({ ballot }: CampaignRules): string[] =>
  ballot
    ? [
        spanOf(ballot),
        ballot.min === ballot.max
          ? `每人一张选票，选 ${ballot.min} 位候选人，一次投出，不能更改。`
          : `每人一张选票，选 ${ballot.min} 至 ${ballot.max} 位候选人，一次投出，不能更改。`,
      ]
    : [];

const juryLines = ({ jury }: CampaignRules): string[] =>
  jury
    ? [
        `评委逐项打分：${jury.criteria.map(({ name, maxScore }) => `${name}（满分 ${maxScore} 分）`).join("、")}。`,
        "评分时互不可见；与候选人有利害关系的评委回避。",
      ]
    : [];

const stages = { likes: "点赞", ballot: "投票", jury: "评委评分" } as const;

function scoreLines({ weights, tieRule }: CampaignRules): string[] {
  const parts = (["likes", "ballot", "jury"] as const)
    .filter((stage) => weights[stage] > 0)
    .map((stage) => `${stages[stage]}占 ${weights[stage]}%`);
  const ties = tieRule.map((rule) => tieRules.find(({ value }) => value === rule)?.label ?? rule);
  return [`总分构成：${parts.join("，")}。`, `同分时依次按：${ties.join("、")}。`];
}

function countsLine({ countsShown }: CampaignRules): string {
  switch (countsShown.mode) {
    case "live":
      return "票数实时公开。";
    case "interval":
      return `票数每 ${countsShown.minutes} 分钟更新一次。`;
    case "hidden":
      return "评选期间不显示票数，结果公布时一并公开。";
  }
}

/** The rules of a campaign as readers read them, all from the frozen data: no rule stands anywhere else. */
export const rulesInWords = (rules: CampaignRules): RuleSection[] =>
  [
    {
      title: "奖项",
      lines: rules.categories.map(({ name, awards }) => `${name} ${awards} 名。`),
    },
    { title: "点赞", lines: likesLines(rules) },
    { title: "投票", lines: ballotLines(rules) },
    { title: "评委评分", lines: juryLines(rules) },
    { title: "计分", lines: scoreLines(rules) },
    { title: "票数公开", lines: [countsLine(rules)] },
    {
      title: "公示",
      lines: [`评选结果公示 ${rules.noticeDays} 天，接受异议后公布。`],
    },
    {
      title: "公平",
      lines: [
        "候选人在每台设备上的排列顺序随机，编号不影响先后。",
        "不设转发、分享、拉票任务，不以任何奖励换取点赞。",
        "疑似刷票的记录会先搁置、后核查，有效、存疑、作废三类票数并列公开，并说明原因。",
        "用 Cookie 区分设备，只保存加密编号，不记录姓名、电话和网络地址。",
      ],
    },
  ].filter(({ lines }) => lines.length > 0);
