import type { Act, ReturnClass, UrgentClass } from "./act.ts";
import type { StageKey } from "./chainConfig.ts";
import type { ActRefusal } from "./decideAct.ts";
import type { Standing } from "./foldRules.ts";

const stages: Record<StageKey, string> = {
  first: "初审·一校",
  second: "复审·二校",
  final: "终审·三校",
};

/** What the newsroom reads of the review chain, in one place. */
export const wording = {
  stages,
  states: {
    drafting: "采写",
    returned: "已退回",
    signed: "已签发，可以发布",
    urgent: "加急已批，可以发布",
  } satisfies Record<Exclude<Standing["state"], "waiting">, string>,
  waiting: (stage: StageKey) => `待${stages[stage]}`,
  debt: (stage: StageKey) => `欠审：还缺${stages[stage]}等环节`,
  acts: {
    write: "改稿",
    submit: "交稿",
    sign: "签",
    return: "退回",
    withdraw: "撤回",
    urgent: "加急",
    publish: "发布",
  } satisfies Record<Act["kind"], string>,
  returnClasses: {
    fact: "事实",
    direction: "导向",
    wording: "文字",
    picture: "图片",
    consent: "授权",
    duplicate: "重复",
    other: "其他",
  } satisfies Record<ReturnClass, string>,
  urgentClasses: {
    breaking: "突发",
    correction: "更正",
    safety: "安全",
  } satisfies Record<UrgentClass, string>,
  refusals: {
    "in-review": "这篇稿件已经交稿，正在审签。要修改后重新交稿，请先撤回。",
    "not-waiting": "这篇稿件现在不在审签中。",
    "other-stage": "现在轮到的不是这一环节，请刷新页面后再看。",
    "wrong-role": "您的角色不能签这一环节。",
    "wrote-it": "您写过、改过或交过这篇稿件，不能再审它（写的人不审）。",
    "signed-another": "同一篇稿件，一个人只能签一个环节；您或您代签的人已经签过另一环节。",
    "changed-since": "您看过之后稿件又有改动。请刷新页面，看过现在的内容再签。",
    "not-yours": "只有交稿人可以撤回。",
    deadline: "补审期限要在现在之后、24 小时之内。",
    overdue: "稿件作者还有逾期未补审的加急稿，补齐之前不能再加急。",
    "not-signed": "这篇稿件还没有走完审签，不能发布。",
    "no-debt": "这篇稿件没有欠审的环节。",
  } satisfies Record<ActRefusal, string>,
  missing: (names: readonly string[]) =>
    `这篇稿件还不能发布：缺${names.join("、")}的签字。请在“审签”页交稿，逐环节签过现在的内容后再发布。`,
  unfinished: (problems: readonly string[]) => `稿件还不完整，不能交稿：${problems.join("；")}`,
  addressTaken: "网页地址已被另一篇稿件占用，请换一个地址",
  unreadable: "填写的内容有误，请检查后再试。",
  absent: "没有这篇稿件，或者您无权查看。",
  noRight: "您的账号没有这项审签权限。",
  done: "已记录。",
  tab: {
    title: "审签",
    saveFirst: "请先保存稿件，再交稿审签。",
    chain: "审签记录",
    none: "还没有人交稿。",
    columns: ["时间", "环节", "谁", "意见", "内容指纹"],
    differs: ["项目", "原来", "现在"],
    sinceLook: "与您上次看到的不同",
    sinceLive: "与线上文字的不同",
    note: "意见（必填，记入审签记录）",
    returnClass: "退回的类别",
    urgentClass: "加急的类别",
    deadline: "补审期限",
    hours: (count: number) => `${count} 小时内`,
    due: (at: string) => `补审期限：${at}`,
    help: "写过、改过或交过这篇稿件的人不能审它；一个人只签一个环节。签字认的是读者将看到的内容，改动后要重新签。",
    buttons: {
      submit: "交稿",
      sign: "签",
      late: "补审",
      return: "退回",
      withdraw: "撤回",
      urgent: "加急上线",
    },
  },
  inbox: {
    title: "审签收件箱",
    empty: "没有等着您处理的稿件。",
    boxes: { toSign: "待我审", owed: "欠审", returned: "退回给我", sent: "我送的" },
  },
} as const;
