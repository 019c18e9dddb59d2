/** What the newsroom reads of where something is used, in one place. */
export const wording = {
  title: "用在哪里",
  loading: "正在查找……",
  saveFirst: "请先保存，再看用在哪里。",
  none: "没有别的内容用到它：可以放心撤下或移到回收站。",
  help: "下面列出用到这一项的内容，线上和草稿都算。撤下、移到回收站或删除正在线上使用的内容，系统会先拦下；部门主任以上写明理由后可以仍要执行。",
  columns: ["内容", "在哪一项", "状态"],
  states: { live: "线上", draft: "草稿", both: "线上和草稿" },
  hidden: (count: number) => `另有 ${count} 处在您无权查看的草稿里。`,
  cut: "用到它的内容很多，每类只列出前 100 篇。",
  dialog: {
    title: "正在使用中",
    help: "下面这些内容正用到它，先在那里换掉，就可以撤下、移到回收站或删除。",
    reason: "仍要执行的理由（2 至 200 字，记入安全日志）",
    askSomebody: "确须先撤下或删除的，请部门主任以上的同事来做，并写明理由。",
    back: "先不动",
    goOn: "仍要执行",
  },
} as const;
