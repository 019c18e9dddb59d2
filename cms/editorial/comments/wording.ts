import type { CommentRefusal } from "./decideComment.ts";

/** What the newsroom reads of comments, in one place. */
export const wording = {
  title: "评论",
  saveFirst: "请先保存，再写评论。",
  loading: "正在读取……",
  empty: "稿件还没有文字。写下内容并保存后，可以在这里逐段评论。",
  help: "在一段文字旁点“评论”；先选中其中几个字，就只引用那几个字。写“@姓名”提醒同事，对方的工作台会出现。评论不进稿件，读者看不到。",
  demandHelp: "标为“必改”的评论没有解决之前，不能签初审。",
  onlyOpen: "只看没有解决的",
  orphans: "原文已改的评论",
  comment: "评论",
  demand: "必改",
  resolved: "已解决",
  quote: (words: string) => `“${words}”`,
  label: "评论内容",
  answerLabel: "回复内容",
  call: "提醒同事",
  callNobody: "选择同事",
  buttons: {
    open: "发表",
    reply: "回复",
    resolve: "标为已解决",
    reopen: "重新打开",
    cancel: "不写了",
  },
  events: {
    open: "评论",
    reply: "回复",
    resolve: "标为已解决",
    reopen: "重新打开",
  },
  unreadable: "评论没有写下：请检查内容，最多 1000 字。",
  done: "已写下。",
  refusals: {
    "no-thread": "没有这条评论，请刷新页面后再看。",
    "not-open": "这条评论已经解决。要继续讨论，请先重新打开。",
    "not-resolved": "这条评论还没有解决，可以直接回复。",
    demand: "“必改”须由可以审签的同事标注。",
    "not-yours": "“必改”由提出的人，或没有写过这篇稿件的审签人来解决。",
  } satisfies Record<CommentRefusal, string>,
} as const;
