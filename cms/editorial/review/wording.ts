import {
  type Act,
  type CheckPoint,
  longestNote,
  type MissedReason,
  type NewAct,
  type ReturnClass,
  type UnplanReason,
  type UrgentClass,
} from "./act.ts";
import type { StageKey } from "./chainConfig.ts";
import type { ActRefusal } from "./decideAct.ts";
import type { BlockDifference } from "./difference/differenceRules.ts";
import type { Standing } from "./foldRules.ts";
import type { Box } from "./inboxRules.ts";
import type { FormKind } from "./typedActRules.ts";

type ActWords = Readonly<Record<"button" | "title" | "help" | "note" | "do", string>>;

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
  /** Who did it, and for whom. */
  signer: (act: NewAct) => {
    const name = act.byName || act.by;
    const isInPlace = (act.kind === "sign" || act.kind === "return") && act.standsFor !== undefined;
    const inPlace = isInPlace ? `（代${act.standsForName || act.standsFor}）` : "";
    const over =
      act.kind === "sign" && act.tookOverFrom ? `（接手，原点名${act.tookOverFrom}）` : "";
    return `${name}${inPlace}${over}`;
  },
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
    takedown: "撤下",
    plan: "定时",
    unplan: "定时取消",
    missed: "到点",
  } satisfies Record<Act["kind"], string>,
  unplanned: {
    cancelled: "有人取消了定时",
    edited: "稿件有改动，原来的定时不再算数",
  } satisfies Record<UnplanReason, string>,
  missed: {
    unsigned: "到点未签发，没有上线",
    refused: "到点没有发成，请打开稿件检查后重新发布",
    late: "到点时系统没有运行，晚了才上线",
  } satisfies Record<MissedReason, string>,
  planned: (at: string, hash: string) => `定于 ${at} 上线，只发布内容指纹 ${hash} 的文字`,
  returnClasses: {
    fact: "事实",
    direction: "导向",
    wording: "文字",
    picture: "图片",
    consent: "授权",
    duplicate: "重复",
    other: "其他",
  } satisfies Record<ReturnClass, string>,
  checkPoints: {
    direction: "导向：立场、提法没有问题",
    fact: "事实：时间、地点、人名、数字核对过",
    wording: "文字：通读过，没有错漏",
    picture: "图片：与内容相符，说明准确",
    consent: "授权：人物和供图都同意发表",
  } satisfies Record<CheckPoint, string>,
  checkNames: {
    direction: "导向",
    fact: "事实",
    wording: "文字",
    picture: "图片",
    consent: "授权",
  } satisfies Record<CheckPoint, string>,
  checked: (names: readonly string[]) => `已看：${names.join("、")}`,
  asks: (name: string, stage: StageKey) => `点名请${name}签${stages[stage]}`,
  asked: {
    you: "点名给您",
    other: (name: string) => `点名给${name}，您也可以接手`,
    otherOnly: (name: string) => `点名给${name}`,
  },
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
    "changed-since": "您看过之后稿件又有改动。这里已换成现在的内容，请看过再办。",
    "not-yours": "只有交稿人可以撤回。",
    deadline: "补审期限要在现在之后、24 小时之内。",
    "not-on-duty": "当班的值班总编是另一位总编辑，加急只能由当班的值班总编签批。",
    "not-earlier": "只能退回给作者，或退回到已经签过的环节。",
    overdue: "稿件作者还有逾期未补审的加急稿，补齐之前不能再加急。",
    "not-signed": "这篇稿件还没有走完审签，不能发布。",
    "no-debt": "这篇稿件没有欠审的环节。",
    "cannot-ask": "点名的人现在不能签这一环节（可能刚改过稿，或已停用）。请另选一位，或不点名。",
    unsaid: "签字要写明意见。",
    unchecked: "初审·一校要逐项看过：导向、事实、文字、图片、授权。五项都勾上才能签。",
    demands: "还有“必改”的评论没有解决，不能签初审。请到“评论”页看过再签。",
  } satisfies Record<ActRefusal, string>,
  missing: (names: readonly string[]) =>
    `这篇稿件还不能发布：缺${names.join("、")}的签字。请在“审签”页交稿，逐环节签过现在的内容后再发布。`,
  unfinished: (problems: readonly string[]) => `稿件还不完整，不能交稿：${problems.join("；")}`,
  addressTaken: "网页地址已被另一篇稿件占用，请换一个地址",
  unreadable: "填写的内容有误，请检查后再试。",
  absent: "没有这篇稿件，或者您无权查看。",
  done: "已记录。",
  tab: {
    title: "审签",
    saveFirst: "请先保存稿件，再交稿审签。",
    loading: "正在读取……",
    chain: "审签记录",
    none: "还没有人交稿。",
    print: (hash: string) => `内容指纹 ${hash}`,
    whole: "全文（读者将看到的内容）",
    sinceLook: "与您上次看到的比较",
    sinceLive: "与线上文字比较",
    noDifference: "读者将看到的内容没有不同。",
    unchanged: (count: number) => `……${count} 段没有改动……`,
    blocks: {
      changed: "改",
      gone: "删",
      come: "增",
      "moved-away": "移走",
      "moved-here": "移到这里",
    } satisfies Record<Exclude<BlockDifference["what"], "same">, string>,
    fastLane: "快速通道：与线上文字相比只改了个别字，只需最后一个环节签字。",
    duty: (name: string) => `当班值班总编：${name}`,
    asDeputyOf: (name: string) => `您代${name}审签，记作“代${name}”。`,
    derived: "派生变动：上线以后，图片库或地点等改动带来的不同（不用重新签）",
    owed: "欠审",
    due: (at: string, left: string) => `补审期限：${at}，${left}`,
    help: "写过、改过或交过这篇稿件的人不能审它；一个人只签一个环节。签字认的是读者将看到的内容，改动后要重新签。",
    acts: {
      submit: {
        button: "交稿",
        title: "交稿",
        help: "交稿后稿件进入审签，轮到的人会在收件箱里看到。要再改，请先撤回。",
        note: "给审稿人的话（可不填）",
        do: "确定交稿",
      },
      sign: {
        button: "签字",
        title: "签字",
        help: "签字认的是您刚看过的内容；以后再改动，要重新签。",
        note: "意见（必填，记入审签记录）",
        do: "确定签字",
      },
      late: {
        button: "补审",
        title: "补审",
        help: "这篇稿件已加急上线，您补签的是线上现在的内容。",
        note: "意见（必填，记入审签记录）",
        do: "确定补审",
      },
      return: {
        button: "退回",
        title: "退回",
        help: "退回给作者，所有签字作废；退回到前一环节，从那一环节起重新签。",
        note: "退回的原因（必填，作者会看到）",
        do: "确定退回",
      },
      withdraw: {
        button: "撤回",
        title: "撤回",
        help: "撤回后稿件回到采写，已有的签字作废。改好后可以再交稿。",
        note: "",
        do: "确定撤回",
      },
      urgent: {
        button: "加急上线",
        title: "加急上线",
        help: "只凭您一人的签字先上线，记为欠审；缺的环节要在期限前补审，逾期会报警。",
        note: "加急的原因（必填，记入审签记录）",
        do: "确定加急",
      },
    } satisfies Record<FormKind, ActWords>,
    fields: {
      asks: "点名请谁审（可不选）",
      asksNobody: "不点名，谁能签谁签",
      checked: "逐项看过，再打勾（必填）",
      returnClass: "退回的类别（必选）",
      returnTo: "退回到",
      author: "作者",
      urgentClass: "加急的类别（必选）",
      choose: "请选择",
      deadline: "补审期限",
      hours: (count: number) => `${count} 小时内`,
    },
    problems: {
      noteMissing: "请填写，不能空着。",
      noteLong: (length: number) => `最多 ${longestNote} 字，现在有 ${length} 字。`,
      checked: "五项都看过、都打勾，才能签初审。",
      returnClass: "请选一个类别。",
      urgentClass: "请选一个类别。",
    },
    cancel: "先不办",
  },
  inbox: {
    title: "审签收件箱",
    empty: "没有等着您处理的稿件。",
    waited: (hours: number) => (hours === 0 ? "等了不到 1 小时" : `等了 ${hours} 小时`),
    waitedLong: (hours: number, most: number) => `等了 ${hours} 小时，已超过 ${most} 小时`,
    boxes: {
      overdue: "欠审逾期",
      missed: "到点未签发",
      toSign: "待我审",
      owed: "欠审",
      returned: "退回给我",
      called: "评论@我",
      unplanned: "定时被取消（稿件有改动）",
      late: "定时晚发",
      sent: "我送的",
    } satisfies Record<Box, string>,
    due: {
      overdue: (at: string, left: string) => `补审期限 ${at}，${left}`,
      owed: (at: string, left: string) => `补审期限 ${at}，${left}`,
      missed: (at: string) => `原定 ${at} 上线`,
      late: (at: string) => `原定 ${at} 上线`,
    },
  },
} as const;
