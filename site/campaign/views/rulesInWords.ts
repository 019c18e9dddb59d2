import { type CampaignRules, votersOf } from "#voting/campaign/campaign.wire.ts";
import { tieRules } from "#voting/campaign/vocabulary.ts";
import { fewestForDropping } from "#voting/scoring/juryMean.ts";
import { dateTimeOf } from "../../views/dates.ts";
import { votersInWords } from "./votersInWords.ts";

export type RuleSection = { title: string; lines: string[] };

const spanOf = ({ opens, closes }: { opens: string; closes: string }) =>
  `${dateTimeOf(opens)}至${dateTimeOf(closes)}（北京时间，不含截止时刻）。`;

const likesLines = ({ likes }: CampaignRules): string[] =>
  likes
    ? [
        spanOf(likes),
        `每人每天可点赞${likes.perDay}次，各类别合计；零点重新计算。`,
        likes.perCandidatePerDay === 1
          ? "每天为同一位候选人只能点赞一次。"
          : `每天为同一位候选人最多点赞${likes.perCandidatePerDay}次。`,
      ]
    : [];

const ballotLines = ({ ballot }: CampaignRules): string[] =>
  ballot
    ? [
        spanOf(ballot),
        ballot.min === ballot.max
          ? `每人一张选票，选${ballot.min}位候选人，一次投出，不能更改。`
          : `每人一张选票，选${ballot.min}至${ballot.max}位候选人，一次投出，不能更改。`,
      ]
    : [];

const juryLines = ({ jury }: CampaignRules): string[] =>
  jury
    ? [
        `评委逐项打分，可以打半分：${jury.criteria.map(({ name, maxScore }) => `${name}（满分${maxScore}分）`).join("、")}。`,
        "评委名单在评分开始前确定。候选人本人、办理本评选开启、计票、公示、公布的人不担任评委。",
        "评委各自评分，互不可见，评分页面不显示票数；全体评委交卷之后才汇总，交卷后分数不能更改。",
        "与候选人有利害关系的评委须回避，不为这位候选人评分，回避登记后不能撤回。",
        `候选人的评委得分，是未回避的评委所打总分的平均数${
          jury.dropExtremes
            ? `；有${fewestForDropping}位及以上评委打分的，先去掉一个最高分和一个最低分`
            : "，不去掉最高分和最低分"
        }。`,
        "每位候选人的各个评委总分不署名公布，任何人都可以复算。",
      ]
    : [];

const stages = { likes: "点赞", ballot: "投票", jury: "评委评分" } as const;

/** What the last resorts of a tie mean, where the rules have them. */
const tieNotes: Partial<Record<CampaignRules["tieRule"][number], string>> = {
  share: "并列获奖：仍然同分的候选人全部获奖，名额相应增加。",
  lot: "公开抽签：用规则指纹、最后一次封存票数的指纹、评委评分的指纹和候选人编号计算SHA-256作为签号，签号小的获奖；这些内容都公开，任何人都可以重算。",
};

/** The tie rules that can come to be used: those of stages that are held, up to the first that decides for everybody. */
function usedTieRules({ tieRule, ...stages }: CampaignRules): CampaignRules["tieRule"] {
  const held = tieRule.filter((rule) => rule === "share" || rule === "lot" || stages[rule]);
  const last = held.findIndex((rule) => rule === "share" || rule === "lot");
  return last === -1 ? held : held.slice(0, last + 1);
}

function scoreLines(rules: CampaignRules): string[] {
  const { weights } = rules;
  const counted = [
    rules.likes && "点赞数",
    rules.ballot && "得票数",
    rules.jury && "评委得分",
  ].filter((figure) => figure !== undefined);
  const parts = (["likes", "ballot", "jury"] as const)
    .filter((stage) => weights[stage] > 0)
    .map((stage) => `${stages[stage]}占${weights[stage]}%`);
  const fewest = rules.likes || rules.ballot ? (rules.fewestVotes ?? 0) : 0;
  const used = usedTieRules(rules);
  const ties = used.map((rule) => tieRules.find(({ value }) => value === rule)?.label ?? rule);
  return [
    `总分构成：${parts.join("，")}。`,
    `各类别分别计分。${counted.join("、")}${counted.length > 1 ? "都" : ""}以本类别最高者为100分，其余按比例折算，再按权重相加，总分满分100分；计算中不四舍五入。`,
    "只计有效票，搁置未放行和作废的票不计入；退出评选的候选人不参加排名。",
    ...(fewest > 0 ? [`有效票合计不足${fewest}张的候选人不能当选，名额空着，不递补。`] : []),
    `同分只在影响谁获奖时处理。同分时依次按：${ties.join("、")}。`,
    ...(weights.jury > 0 && weights.jury < 100
      ? ["公布结果时写明：公众所占权重在多大范围内变动，获奖者不变。"]
      : []),
    ...used.flatMap((rule) => tieNotes[rule] ?? []),
  ];
}

function countsLine({ countsShown }: CampaignRules): string {
  switch (countsShown.mode) {
    case "live":
      return "票数实时公开。";
    case "interval":
      return `票数每${countsShown.minutes}分钟更新一次。`;
    case "hidden":
      return "评选期间不显示票数，结果公布时一并公开。";
  }
}

/** The rules of a campaign as readers read them, all from the frozen data: no rule stands anywhere else. */
export const rulesInWords = (rules: CampaignRules): RuleSection[] =>
  [
    {
      title: "奖项",
      lines: rules.categories.map(({ name, awards }) => `${name}${awards}名。`),
    },
    { title: "点赞", lines: likesLines(rules) },
    { title: "投票", lines: ballotLines(rules) },
    { title: "评委评分", lines: juryLines(rules) },
    { title: "计分", lines: scoreLines(rules) },
    { title: "票数公开", lines: [countsLine(rules)] },
    {
      title: "公示",
      lines: [`评选结果公示${rules.noticeDays}天，接受异议后公布。`],
    },
    {
      title: "公平",
      lines: [
        "候选人在每台设备上的排列顺序随机，编号不影响先后。",
        "不设转发、分享、拉票任务，不以任何奖励换取点赞。",
        "疑似刷票的记录会先搁置、后核查，有效、存疑、作废三类票数并列公开，并说明原因。",
        votersInWords[votersOf(rules)].who,
        votersInWords[votersOf(rules)].kept,
      ],
    },
  ].filter(({ lines }) => lines.length > 0);
