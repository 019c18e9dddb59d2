import { wording } from "./wording.ts";

/** The document tab 公众号, by its path, so that plain Node can load the configuration. */
export const wechatTab = {
  Component: "/editorial/toWechat/components/WechatTab.tsx#WechatTab",
  path: "/wechat",
  tab: { label: wording.tab, href: "/wechat" },
} as const;
