import { own } from "#leaves/own.ts";
import type { FrozenEdit } from "../campaign/frozenEdit.ts";
import type { OpeningProblem } from "../campaign/openingProblems.ts";
import { keptDays } from "../campaign/phase.ts";
import type { Person } from "../campaign/signedAct.wire.ts";
import { mostChoices } from "../campaign/vocabulary.ts";
import type { SignedKind } from "./act.wire.ts";
import { type ActFacts, type ActRefusal, minutesSinceEnd, type NotRestable } from "./actRefusal.ts";

/** What stands in the way of opening a campaign. */
export const openingWords = {
  opened: "评选已开启，规则与名单已冻结。",
  reason: "规则与候选人名单已核对，冻结后开启。",
  notAllowed: "只有可以发布评选的人才能开启评选。",
  actNotAllowed: "这一步须由可以发布评选的人来做。",
  unpublished: "页面还没有发布，或有尚未发布的修改。请先发布或撤回修改，再开启评选。",
  openedOtherwise:
    "同一网址名的评选已按另一份规则开启，不能再次开启。请新建一轮评选，换一个网址名。",
  kept: `评选已经开启，在结果公布满${keptDays}天之前不能撤下、移到回收站或删除。如需停止，请在“开启与进展”中提前结束。`,
  unfinished:
    "规则或候选人还没有填完整，不能开启。请检查各时间、次数、类别，候选人须选择人物并填写编号。",
  problems: {
    "no-window": "点赞、投票、评委三个环节至少要有一个。",
    "window-reversed": "开始时间要早于截止时间。",
    "ballot-before-likes-end": "投票要在点赞截止之后开始。",
    "weights-not-100": "三项权重合计要等于 100。",
    "weight-without-stage": "没有设置的环节不能占权重。",
    "tie-without-end": "同分处理的最后一条要能定出结果：请加上“并列获奖”或“公开抽签”。",
    "ballot-bounds": "选票的至少人数不能大于至多人数。",
    "ballot-too-long": `一张选票至多选 ${mostChoices} 位。`,
    "ballot-exceeds-candidates": "选票的至少人数超过了候选人数。",
    "candidate-quota-above-day": "同一候选人每天次数不能超过每人每天次数。",
    "number-twice": "候选人编号有重复。",
    "slug-twice": "候选人或类别的代号有重复。",
    "unknown-category": "有候选人的类别不在奖项类别中。",
    "empty-category": "有奖项类别还没有候选人。",
    "sign-in-missing":
      "投票人身份所选的登录方式还没有配置好，请技术人员填写相应的环境变量后重启，或改为“设备”。",
  } satisfies Record<OpeningProblem, string>,
};

/** Why an edit of an opened campaign is refused, and the way that is open instead. */
export const frozenEditWords: Record<FrozenEdit, string> = {
  "frozen-changed":
    "评选已经开启，规则、名单、编号、类别已冻结，不能修改。需要改变时请新建一轮评选。",
  "withdrawal-undone": "退出评选已经登记，不能撤回。",
  "reason-missing": "候选人退出评选须写明原因。",
};

/** Why an act on a campaign is refused. */
export const actRefusalWords: Record<Exclude<ActRefusal, PendingRefusal> | NotRestable, string> = {
  "not-open": "评选还没有开启。",
  "done-already": "这一步已经做过了，记录不能更改。",
  "over-already": "投票已经截止，不需要提前结束。",
  "still-running": "评选还在进行，截止或提前结束后才能计票。",
  "not-counted": "请先计票，再公示。",
  "not-noticed": "请先公示，再公布结果。",
  "noticed-already": "已经公示，不能再补做监票核查。",
  "scrutiny-failed": "监票核查发现不符，不能公示。请保存核查结果，联系管理员查明原因。",
  "nothing-upheld": "没有成立而尚未处理的异议，不需要这一步。",
  "not-signed":
    "上一步还没有签名，通常几秒钟内完成。如果一直没有，说明投票服务没有运行，或它重新计票的结果与记录不一致，请联系管理员。旧版本签名的公示没有签收时间，不能据此公布结果：请在异议成立后退回，重新计票和公示。",
  "notice-running": "公示期还没有满，期满后才能公布结果。",
  "is-juror": "您是本次评选的评委，不能同时办理开启、计票、公示和公布。",
  "same-person": "上一步是您做的，或本轮的计票、公示是您做的，这一步须由另一位负责人来做。",
  "reason-needed": "请写明依据或原因，会随结果公开。",
  "finding-unfit":
    "请选择 npm run votes:scrutiny 写出的核查结果文件，须是对这一次计票的核查，原样不改。",
  "result-open":
    "按规则还有候选人分不出先后，或没有评委得分，暂时不能公示。请查看评委评分与同分规则。",
};

type PendingRefusal =
  | "votes-unscanned"
  | "holds-undecided"
  | "votes-unsealed"
  | "scores-missing"
  | "objections-unanswered"
  | "objections-upheld";

type WordingFacts = Pick<ActFacts, "rules" | "acts" | "pending" | "now">;

/** Minutes after which the last look at the votes is late. */
const lateMinutes = 3;

const lengthWords = (minutes: number) =>
  minutes < 120 ? `${minutes} 分钟` : `${Math.floor(minutes / 60)} 小时`;

const pendingWords: Record<PendingRefusal, (facts: WordingFacts) => string> = {
  "votes-unscanned": (facts) => {
    const minutes = minutesSinceEnd(facts);
    return minutes < lateMinutes
      ? "投票刚刚截止，系统正在把最后的票查一遍，可疑的会先暂存。通常一分钟内查完，请稍后刷新本页再计票。"
      : `投票截止已有 ${lengthWords(minutes)}，最后的票还没有查完，不能计票。票多时，投票服务重启后要从头查起，需要几分钟；一直没有查完，说明投票服务没有运行或出了故障，请联系管理员。`;
  },
  "holds-undecided": ({ pending: { holds } }) =>
    `还有 ${holds} 批暂存的票没有决定，全部放行或作废之后才能计票。`,
  "votes-unsealed": ({ pending: { unsealed } }) =>
    `还有 ${unsealed} 票没有封存，每半分钟封存一次，请稍后再计票。`,
  "scores-missing": ({ pending: { scores } }) =>
    `还缺 ${scores} 份评委评分表，全体评委交卷之后才能计票；还没有确定评委的，请先在“评委”中确定。`,
  "objections-unanswered": ({ pending: { objections } }) =>
    `还有 ${objections} 件异议没有答复，全部答复之后才能公布或维持结果。`,
  "objections-upheld": ({ pending: { upheld } }) =>
    `有 ${upheld} 件异议成立，还没有处理，不能公布结果。影响结果的，请“退回重计”；不影响的，请“维持结果”，写明为什么。`,
};

const isPendingRefusal = (refusal: string): refusal is PendingRefusal =>
  own(pendingWords, refusal) !== undefined;

/** A refused act in words, with how much is still to be done. */
export const actRefusalText = (refusal: ActRefusal | NotRestable, facts: WordingFacts): string =>
  isPendingRefusal(refusal) ? pendingWords[refusal](facts) : actRefusalWords[refusal];

/** What each act is called. */
export const actWords: Record<SignedKind, string> = {
  opened: "开启评选",
  closed: "提前结束",
  counted: "计票",
  scrutinised: "监票核查",
  noticed: "公示",
  confirmed: "维持结果",
  returned: "退回重计",
  published: "公布结果",
};

/** What a release is called that a signed act asked for. */
export const actReleaseTitle = (campaign: string, kind: string): string =>
  `${campaign}：${own(actWords, kind) ?? kind}`;

/** A person as the newsroom reads of them: 周明（总编辑）. */
export const personWords = ({ name, role }: Person): string => (role ? `${name}（${role}）` : name);
