import type { Library } from "#edition/library/library.ts";
import { paths } from "#leaves/paths.ts";
import { channelsOf } from "./channels.ts";
import { plainHead } from "./head.ts";

/** Where a sender follows a recommendation. */
export const recommendStatusPage = ({ settings }: Library) => ({
  head: plainHead({
    path: paths.recommendStatus(),
    title: "查询推荐",
    description: "凭编号和取件码查看推荐的进展。",
    above: [{ label: "推荐案例", href: paths.recommend() }],
  }),
  channels: channelsOf(settings),
});

export type RecommendStatusPage = ReturnType<typeof recommendStatusPage>;
