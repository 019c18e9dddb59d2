import type { Library } from "#edition/library/library.ts";
import { paths } from "#leaves/paths.ts";
import { channelsOf } from "./channels.ts";
import { plainHead } from "./head.ts";

/** What the site is, who runs it and how to reach them. */
export const aboutPage = ({ settings }: Library) => ({
  head: plainHead({
    path: paths.about(),
    title: "关于本站",
    description: settings.description,
  }),
  description: settings.description,
  sections: settings.about,
  organisers: settings.organisers,
  channels: channelsOf(settings),
  account: { code: settings.wechatCode, name: settings.wechat },
});

export type AboutPage = ReturnType<typeof aboutPage>;
