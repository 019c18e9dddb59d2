import type { TaskTrouble } from "./afterCall.ts";

const troubles: Record<TaskTrouble["trouble"], (detail: string) => string> = {
  quota: () => "服务商当日的刷新额度已用完，次日零点后自动继续",
  refused: (detail) => `服务商拒绝了请求（${detail}），请联系管理员检查 CDN 的密钥、权限和域名`,
  silent: (detail) => `服务商没有回应（${detail}）`,
  failed: () => "服务商回报刷新任务失败",
  slow: () => "服务商两个小时没有完成刷新",
};

export const wording = {
  missing: (name: string) =>
    `缺少环境变量 ${name} (missing)：CDN_PROVIDER、CDN_SECRET_ID、CDN_SECRET_KEY 要一起设置`,
  reserveTooLarge:
    "环境变量 CDN_TAKE_DOWN_RESERVE 的值不对：留给撤稿的额度要小于每日总额度 CDN_DAY_LIMIT",
  /** What became of the URLs of a release. */
  waiting: (urls: number) => `等待提交刷新，共 ${urls} 个网址`,
  saved: (urls: number) => `今日额度已用完，余下 ${urls} 个网址次日零点后自动提交`,
  running: (urls: number) => `已提交刷新，共 ${urls} 个网址，服务商正在处理，通常需要五六分钟`,
  done: (urls: number) => `已刷新，共 ${urls} 个网址`,
  failed: ({ trouble, detail }: TaskTrouble, urls: number) =>
    `刷新失败，${urls} 个网址：${troubles[trouble](detail)}。会自动重试。`,
} as const;
