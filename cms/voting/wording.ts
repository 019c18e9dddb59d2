import { type ActFacts, type ActRefusal, minutesSinceEnd } from "./actRefusal.ts";
import type { Person, SignedKind } from "./acts/act.wire.ts";
import type { FrozenEdit } from "./frozenEdit.ts";
import type { OpeningProblem } from "./openingProblems.ts";
import type { Refusal, RefusalCode } from "./refusals.ts";

type Words = { title: string; detail: (refusal: Refusal) => string };

const say = (title: string, detail: string | ((refusal: Refusal) => string)): Words => ({
  title,
  detail: typeof detail === "string" ? () => detail : detail,
});

const clock = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai",
  month: "long",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hour12: false,
});

/** An instant as readers read it, e.g. 11月21日 20:00 (Beijing time). */
export const instantWords = (at: string): string => clock.format(new Date(at));

/** What the voter reads for each refusal. */
const refusalWords: Record<RefusalCode, Words> = {
  "not-found": say("没有这个地址", "请从评选页面进入。"),
  "unknown-campaign": say("没有这个评选", "评选可能还没有开启，请从评选页面进入。"),
  "unknown-receipt": say("查不到这张回执", "请核对回执编号，字母和数字都要完整。"),
  "wrong-method": say("不支持这种操作", "请从评选页面操作。"),
  "slow-body": say("网络太慢，没有收到内容", "这次没有计入，请换个网络再试一次。"),
  "not-started": say("点赞还没有开始", ({ at }) =>
    at ? `${instantWords(at)} 开始，请到时再来。` : "请留意评选页面的时间安排。",
  ),
  closed: say("本阶段已经结束", ({ at }) =>
    at ? `已于 ${instantWords(at)} 截止，感谢您的支持。` : "感谢您的支持，请留意后续公示。",
  ),
  "candidate-withdrawn": say(
    "这位候选人已退出评选",
    "已有的点赞会保留在记录中，请看看其他候选人。",
  ),
  "already-liked": say("今天已经为这位候选人点过赞了", ({ limit }) =>
    limit && limit > 1
      ? `每天最多为同一位候选人点赞 ${limit} 次，明天可以再来。`
      : "每天可以为同一位候选人点赞一次，明天可以再来。",
  ),
  "day-quota-used": say("今天的点赞次数已用完", ({ limit }) =>
    limit ? `每天可以点赞 ${limit} 次，明天零点后可以继续。` : "明天零点后可以继续。",
  ),
  "already-voted": say("您已经投过票了", "每人只投一次，投出后不能更改。"),
  "too-large": say("提交的内容太大", "请从评选页面操作。"),
  "wrong-type": say("提交的格式不对", "请从评选页面操作。"),
  malformed: say("提交的内容不完整", "请刷新评选页面再试。"),
  "unknown-candidate": say("没有这位候选人", "请刷新评选页面再试。"),
  "key-reused": say("这次操作与之前的不一致", "请刷新评选页面再试。"),
  "too-few-choices": say("选择的人数不够", ({ limit }) => `至少要选 ${limit ?? 1} 位。`),
  "too-many-choices": say("选择的人数太多", ({ limit }) => `最多只能选 ${limit ?? 1} 位。`),
  "cross-site": say("请从评选页面操作", "为防止冒用，其他网站发来的请求不予受理。"),
  "cookie-needed": say(
    "需要允许 Cookie",
    "用 Cookie 记住这台设备，才能保证每人每天的次数。请允许后再试。",
  ),
  "sign-in-needed": say("请先登录", "这次评选需要先确认身份，确认后再点赞或投票。"),
  "work-needed": say(
    "正在验证，请稍候",
    "同一网络正有很多人参与，验证后会自动提交，这一票不会丢失。",
  ),
  unavailable: say("系统暂时繁忙", "还不能确认是否计入。请稍等几秒再试，同一次点赞不会重复计算。"),
  busy: say("参与的人太多了", "请稍等几秒再试，同一次点赞不会重复计算。"),
};

export const refusalTitle = ({ code }: Refusal): string => refusalWords[code].title;
export const refusalDetail = (refusal: Refusal): string =>
  refusalWords[refusal.code].detail(refusal);

/** The way back from the small pages that plain forms get. */
export const pageWords = { back: "返回评选页面" };

/** What a plain form's voter reads after a vote that counts. */
export const doneWords = {
  liked: "点赞成功",
  voted: "投票成功",
  likes: ({ number, name }: { number: number; name: string }, count: number) =>
    `${number} 号 ${name} 现有 ${count} 次点赞。`,
  remaining: (count: number) =>
    count > 0 ? `今天还可点赞 ${count} 次。` : "今天的点赞次数已用完，明天零点后可以继续。",
  receipt: (id: string) => `回执编号：${id}`,
};

/** What a citizen reads who checks a receipt. */
export const receiptWords = {
  found: "这一票记在账上",
  lines: ({ at, seq }: { at: string; seq: number }) => [
    `记录时间：${instantWords(at)}`,
    `账册序号：${seq}`,
    "回执只证明这一票已经记录，不显示选了谁。",
  ],
};

/** What the panel says of a window of a campaign. */
export const windowWords = { implausible: "时间须在 1990 年至今后十年之间，请核对年份。" };

/** What stands in the way of opening a campaign. */
export const openingWords: {
  opened: string;
  reason: string;
  notAllowed: string;
  actNotAllowed: string;
  unfinished: string;
  problems: Record<OpeningProblem, string>;
} = {
  opened: "评选已开启，规则与名单已冻结。",
  reason: "规则与候选人名单已核对，冻结后开启。",
  notAllowed: "只有可以发布评选的人才能开启评选。",
  actNotAllowed: "这一步须由可以发布评选的人来做。",
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
    "ballot-exceeds-candidates": "选票的至少人数超过了候选人数。",
    "candidate-quota-above-day": "同一候选人每天次数不能超过每人每天次数。",
    "number-twice": "候选人编号有重复。",
    "slug-twice": "候选人或类别的代号有重复。",
    "unknown-category": "有候选人的类别不在奖项类别中。",
    "empty-category": "有奖项类别还没有候选人。",
    "sign-in-missing":
      "投票人身份所选的登录方式还没有配置好，请技术人员填写相应的环境变量后重启，或改为“设备”。",
  },
};

/** Why an edit of an opened campaign is refused, and the way that is open instead. */
export const frozenEditWords: Record<FrozenEdit, string> = {
  "frozen-changed":
    "评选已经开启，规则、名单、编号、类别已冻结，不能修改。需要改变时请新建一轮评选。",
  "withdrawal-undone": "退出评选已经登记，不能撤回。",
  "reason-missing": "候选人退出评选须写明原因。",
};

/** Why an act on a campaign is refused. */
export const actRefusalWords: Record<Exclude<ActRefusal, PendingRefusal>, string> & {
  "result-open": string;
} = {
  "not-open": "评选还没有开启。",
  "done-already": "这一步已经做过了，记录不能更改。",
  "over-already": "投票已经截止，不需要提前结束。",
  "still-running": "评选还在进行，截止或提前结束后才能计票。",
  "not-counted": "请先计票，再公示。",
  "not-noticed": "请先公示，再公布结果。",
  "not-signed":
    "上一步还没有签名，通常几秒钟内完成。如果一直没有，说明投票服务没有运行，或它重新计票的结果与记录不一致，请联系管理员。",
  "notice-running": "公示期还没有满，期满后才能公布结果。",
  "is-juror": "您是本次评选的评委，不能同时办理开启、计票、公示和公布。",
  "same-person": "上一步或计票是您做的，这一步须由另一位负责人来做。",
  "reason-needed": "请写明依据或原因，会随结果公开。",
  "result-open":
    "按规则还有候选人分不出先后，或没有评委得分，暂时不能公示。请查看评委评分与同分规则。",
};

type PendingRefusal =
  | "votes-unscanned"
  | "holds-undecided"
  | "votes-unsealed"
  | "scores-missing"
  | "objections-unanswered";

type Standing = Pick<ActFacts, "rules" | "acts" | "pending" | "now">;

/** Minutes after which the last look at the votes is late. */
const lateMinutes = 3;

const lengthWords = (minutes: number) =>
  minutes < 120 ? `${minutes} 分钟` : `${Math.floor(minutes / 60)} 小时`;

const pendingWords: Record<PendingRefusal, (facts: Standing) => string> = {
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
    `还有 ${objections} 件异议没有答复，全部答复之后才能公布结果。`,
};

const isPendingRefusal = (refusal: string): refusal is PendingRefusal => refusal in pendingWords;

/** A refused act in words, with how much is still to be done. */
export const actRefusalText = (refusal: ActRefusal | "result-open", facts: Standing): string =>
  isPendingRefusal(refusal) ? pendingWords[refusal](facts) : actRefusalWords[refusal];

/** Words of recorded acts and of exports. */
export const exportWords = {
  recorded: "已记录。",
  notAllowed: "只有可以发布评选的人，以及监票员、总编辑、管理员可以查看。",
  unknown: "没有这种导出。",
  counts: ["编号", "姓名", "类别", "点赞", "选票"],
  standings: ["票种", "编号", "姓名", "原始票", "暂存", "作废", "有效"],
  turnout: ["口径", "时间", "点赞", "选票", "参与者"],
  perDay: "按日",
  perHour: "按小时",
  holds: [
    "批次",
    "票种",
    "暂存时间",
    "票数",
    "主要投给",
    "原因",
    "状态",
    "决定",
    "决定人",
    "决定时间",
    "理由",
  ],
};

/** What each act is called. */
const actWords: Record<SignedKind, string> = {
  opened: "开启评选",
  closed: "提前结束",
  counted: "计票",
  noticed: "公示",
  published: "公布结果",
};

/** What a release is called that a signed act asked for. */
export const actReleaseTitle = (campaign: string, kind: string): string =>
  `${campaign}：${kind in actWords ? actWords[kind as SignedKind] : kind}`;

/** A person as the newsroom reads of them: 周明（总编辑）. */
export const personWords = ({ name, role }: Person): string => (role ? `${name}（${role}）` : name);
