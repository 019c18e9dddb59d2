import type { Settings } from "#content/settings.wire.ts";
import { wording } from "../wording.ts";

/** A way to reach the newsroom. */
export type Channel = { label: string; value: string; href?: string };

/** The ways to reach the newsroom that the settings name. */
export const channelsOf = ({ hotline, weibo, wechat }: Settings): Channel[] => [
  ...(hotline ? [{ label: wording.hotline, value: hotline, href: `tel:${hotline}` }] : []),
  ...(weibo ? [{ label: wording.weibo, value: weibo }] : []),
  ...(wechat ? [{ label: wording.wechat, value: wechat }] : []),
];
