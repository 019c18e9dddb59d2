import type { EntryProblem, ListSlug } from "./listRules.ts";

/** What the newsroom reads of its own lists, in one place. */
export const wording = {
  problems: {
    missing: "没有写内容",
    long: "超过40字",
    short: "只有一个字，会误伤大量正常文字，请写成词",
    same: "错误写法与正确写法相同",
    inside: "例外须是包含这个词的更长的词",
    level: "级别只能是“禁用”或“慎用”",
    day: "日期不对，请写成2026-01-31这样",
    span: "结束日期早于开始日期",
    cells: "列数太多，请检查多余的逗号",
  } satisfies Record<EntryProblem, string>,
  taken: "已经有这一条，没有改动；要修改请在列表里打开它",
  noRight: "您的账号没有添加这份名单的权限。",
  unreadable: "收到的内容无法识别。请刷新页面后再试。",
  group: "核对资料",
  lists: {
    terms: "每行一条：正确写法,错误写法1|错误写法2,开始日期,结束日期,说明。后四项可不填。",
    "house-words": "每行一条：词,禁用或慎用,改用,理由,例外1|例外2。后三项可不填。",
    tenures: "每行一条：姓名,职务,开始日期,结束日期,说明。后三项可不填。",
  } satisfies Record<ListSlug, string>,
  import: {
    open: "批量导入",
    help: "可从表格软件直接粘贴，也可选择CSV或文本文件。读不懂的行会按行号列出并留在框里，改好后再导入；已有的条目不会被覆盖。",
    text: "要导入的内容",
    file: "选择文件",
    run: "导入",
    nothing: "没有可导入的内容。",
    busy: (done: number, all: number) => `正在导入……${done}/${all}行`,
    done: (added: number) => `已导入${added}条。`,
    left: (count: number) => `有${count}行没有导入：`,
    line: ({ line, message }: { line: number; message: string }) => `第${line}行：${message}`,
    unreachable: "没有收到答复，请检查网络后再导入一次；已导入的不会重复。",
    reload: "刷新列表",
  },
} as const;
