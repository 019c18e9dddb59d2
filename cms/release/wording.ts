import type { ReleaseFaultCode } from "./fault.ts";

/** A word for each fault, to look for releases by. */
export const faultNames: Record<ReleaseFaultCode, string> = {
  edition: "内容不全",
  "site-build": "网站程序",
  page: "页面",
  picture: "图片",
  space: "磁盘已满",
  "read-only": "磁盘只读",
  rights: "文件权限",
  schema: "数据库结构",
  database: "数据库",
  superseded: "已作废",
  stopped: "中途停止",
  other: "其他",
};

/** Why a release failed and what the editor can do about it. `subject` is the page or file concerned. */
export const faultWording: Record<ReleaseFaultCode, (subject: string) => string> = {
  edition: (subject) =>
    `${subject}不合要求，网站不能生成。请改正后重新保存；若看不出问题，请联系管理员。`,
  "site-build": () =>
    "没有找到网站程序，或它无法启动。请联系管理员执行“npm run build”，再重启管理后台。",
  page: (subject) =>
    `页面 ${subject} 未能生成。请打开对应的稿件，检查最近的修改；若看不出问题，请联系管理员。`,
  picture: (subject) =>
    `图片文件 ${subject} 不见了。请在媒体库中重新上传这张图片，或从稿件中移除。`,
  space: () => "服务器磁盘已满，新页面写不下。请联系管理员清理磁盘，之后会自动重试。",
  "read-only": (subject) =>
    `服务器磁盘现在是只读的，${subject || "数据目录"} 写不进去。请联系管理员检查磁盘，之后会自动重试。`,
  rights: (subject) =>
    `服务没有权限写入 ${subject || "数据目录"}。请联系管理员把数据目录的所有者改成运行服务的用户，之后会自动重试。`,
  schema: () => "数据库结构与程序版本不一致。请联系管理员执行“npm run migrate”，再重启管理后台。",
  database: () =>
    "生成时连不上数据库，或数据库没有及时回答。请联系管理员检查数据库，之后会自动重试。",
  superseded: () => "更新的一次生成已经上线，这一次作废。",
  stopped: () =>
    "生成中途停止：服务重启，或超过 10 分钟没有完成。系统会自动重试；若反复出现，请联系管理员查看管理后台的日志。",
  other: () => "生成时出现意外错误，系统会自动重试。若反复出现，请把“技术细节”发给管理员。",
};

export const wording = {
  /** Added to every failure: what readers see meanwhile. */
  oldTreeStays: "读者看到的仍是上一次生成的网站。",
  noTreeYet: "网站还从未生成过，读者现在看不到任何页面。",
  /** Rule P12: what is named in 发布记录 of pictures that are nowhere. */
  missingPictures: (names: readonly string[]) =>
    `有 ${names.length} 个图片文件不见了，页面上暂时缺图：${names.slice(0, 5).join("、")}${names.length > 5 ? "等" : ""}。请在媒体库中重新上传这些图片，或从稿件中移除。`,
  /** For the log: one line for each failed try. */
  failed: (facts: { number: number; fault: string; tries: number; message: string }) =>
    `第 ${facts.number} 次发布失败（${facts.fault}，同一原因第 ${facts.tries} 次）：${facts.message}`,
  causes: {
    first: "首次生成",
    siteBuild: "网站程序有更新",
    moment: "活动到了开始或截止的时间，或有报道过了两天新闻时效",
    rest: "继续更新其余页面",
    clock: "服务器时钟曾经走快，网站按现在的时间重新生成",
  },
} as const;
