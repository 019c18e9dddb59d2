import type { PreviewFault } from "./job.ts";

/** What previews say to editors. */
export const wording = {
  /** In the place of what is not filled in. */
  gap: (label: string) => `（${label || "内容"}未填）`,
  banner: "预览，仅供编辑部查看；链接和按钮在这里不起作用。",
  shortcomings: (count: number) => `发布前还有 ${count} 处需要填写或修改`,
  shortcoming: ({ field, message }: { field: string; message: string }) => `${field}：${message}`,
  title: "预览",
  unreadable: "预览收到的内容无法识别。请刷新页面后再试。",
  signedOut: "登录已过期，请重新登录后再预览。",
  faults: {
    "no-edition": "网站还没有生成过，暂时不能预览。请先发布一篇内容，或联系管理员检查“网站更新”。",
    "site-build":
      "没有找到网站程序，或它无法启动，暂时不能预览。请联系管理员执行“npm run build”，再重启管理后台。",
    nothing: "现在填写的内容还不足以显示成页面。请先填写下列各项。",
    page: "这一页没能画出来。请检查刚才的修改；若看不出问题，请把“技术细节”发给管理员。网站和发布不受影响。",
    busy: "同时预览的人太多，请稍后再试。",
    stopped: "预览程序中途停止，已自动重启，请再修改一处或重新打开预览。网站和发布不受影响。",
  } satisfies Record<PreviewFault, string>,
  details: "技术细节",
} as const;
