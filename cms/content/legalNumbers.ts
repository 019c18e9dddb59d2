import type { Settings } from "./settings.wire.ts";

/** What a news site may not go without in its footer, with the words of 网站设置. */
export const legalNumberLabels = {
  icp: "ICP 备案号",
  policeFiling: "公安备案号",
  newsLicence: "互联网新闻信息服务许可证",
  complaintLine: "举报电话",
} as const satisfies Partial<Record<keyof Settings, string>>;

type LegalNumber = keyof typeof legalNumberLabels;

/** The legal numbers that the settings lack. Source: ICP, police filing and news-service rules. */
export const missingLegalNumbers = (settings: Settings): LegalNumber[] =>
  (Object.keys(legalNumberLabels) as LegalNumber[]).filter((field) => !settings[field]);
