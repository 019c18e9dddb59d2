import type { ReleaseFaultCode } from "./fault.ts";

/** Why a release failed and what the editor can do about it. `subject` is the page or file concerned. */
export const faultWording: Record<ReleaseFaultCode, (subject: string) => string> = {
  edition: () => "已发布的内容未能汇总。请检查“网站设置”是否填写完整，再重新保存。",
  "site-build": () => "没有找到网站程序，或它无法启动。请联系管理员执行“npm run build”。",
  page: (subject) =>
    `页面 ${subject} 未能生成。请打开对应的稿件，检查最近的修改；若看不出问题，请联系管理员。`,
  picture: (subject) =>
    `图片文件 ${subject} 不见了。请在媒体库中重新上传这张图片，或从稿件中移除。`,
  space: () => "服务器磁盘已满，新页面写不下。请联系管理员清理磁盘，之后会自动重试。",
  stopped: () => "生成中途停止，可能是服务重启或超时。系统会自动重试，无需操作。",
  other: () => "生成时出现意外错误，系统会自动重试。若反复出现，请把“技术细节”发给管理员。",
};

export const wording = {
  /** Added to every failure: what readers see meanwhile. */
  oldTreeStays: "读者看到的仍是上一次生成的网站。",
  causes: {
    first: "首次生成",
    siteBuild: "网站程序有更新",
    moment: "活动到了开始或截止的时间",
  },
} as const;
