import type { Likeness } from "./duplicateRules.ts";
import type { MergeProblem } from "./mergeRules.ts";

/** What is said where two recommendations are about one thing. */
export const mergeWords = {
  title: "可能重复",
  help: "左边是这一份，右边是另一份。合并后，每位推荐人仍用自己的编号和取件码查询，署名时都算在内。",
  likeness: {
    text: "文字相近",
    picture: "照片相同",
    looks: "图片相似",
    telephone: "电话相同",
    week: "同一街道、一周以内",
  } satisfies Record<Likeness, string>,
  picture: "来稿照片",
  merge: (number: string) => `把${number}并入这一份`,
  merged: "已并入这一份的来稿",
  split: (number: string) => `把${number}分出来`,
  into: (number: string) => `这份来稿已并入${number}。`,
  /** The one that it stood behind is withdrawn. */
  intoGone: (number: string) =>
    `曾并入${number}，那一份的推荐人已经撤回。这一份照常办理，不用再分出来。`,
  draftWithGone: "稿件是两份合写的：请去掉撤回人的署名和照片，文字要用的请另行采访核实。",
  mergedGone: "推荐人已经撤回，下面的来稿各自照常办理。",
  problems: {
    itself: "不能并入自己。",
    "has-draft": "那一份已经转为稿件，请到那一份里把这一份并进去。",
    merged: "其中一份已经并入别的来稿，请先刷新页面。",
    holds: "那一份里已经并入了别的来稿，请到那一份里把这一份并进去。",
    ended: "已撤回或未采用的来稿不能合并。",
    published: "已经发布，不能再分出来。",
  } satisfies Record<MergeProblem, string>,
};
