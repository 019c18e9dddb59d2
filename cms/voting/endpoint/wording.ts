import type { Refusal, RefusalCode } from "../ledger/voteRefusals.ts";

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
  "malformed-receipt": say(
    "回执编号不完整或抄错了",
    "编号以L或B开头，中间是序号，再是32位数字和字母，最后是两位校验数字，用短横连接。请对照回执再填一次。",
  ),
  "unknown-receipt": say(
    "账上没有这张回执",
    "编号没有抄错，但这个评选的记录里没有它。请看看是不是另一个评选的回执；如果不是，请保存回执，拨打主办单位的电话。",
  ),
  "wrong-method": say("不支持这种操作", "请从评选页面操作。"),
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
  fault: say("系统出了点问题", "还不能确认是否计入。请稍等几秒再试，同一次点赞不会重复计算。"),
  busy: say("参与的人太多了", "请稍等几秒再试，同一次点赞不会重复计算。"),
};

export const refusalTitle = ({ code }: Refusal): string => refusalWords[code].title;

export const refusalDetail = (refusal: Refusal): string =>
  refusalWords[refusal.code].detail(refusal);

/** The way back from the small pages that plain forms get. */
export const pageWords = { back: "返回评选页面", home: "返回首页" };

/** What a plain form's voter reads after a vote that counts. */
export const doneWords = {
  liked: "点赞成功",
  voted: "投票成功",
  likes: ({ number, name }: { number: number; name: string }, count: number) =>
    `${number} 号 ${name} 现有 ${count} 次点赞。`,
  remaining: (count: number) =>
    count > 0 ? `今天还可点赞 ${count} 次。` : "今天的点赞次数已用完，明天零点后可以继续。",
  receipt: (id: string) => `回执编号：${id}`,
  signed: (text: string) => `带签名的回执（请保存，万一漏记可以作证）：${text}`,
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
