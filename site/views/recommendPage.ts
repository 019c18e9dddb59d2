import type { Library } from "#edition/library/library.ts";
import { paths } from "#leaves/paths.ts";
import { campaignPhase } from "../campaign/views/campaignPhase.ts";
import { channelsOf } from "./channels.ts";
import { plainHead } from "./head.ts";
import type { Nominating } from "./recommendMark.ts";

/** So many campaigns are looked at: those that take nominations are among the newest. */
const newest = 20;

/** Campaigns that take nominations at the moment of the edition, newest first. */
const nominating = ({ campaigns, clock }: Library): Nominating[] =>
  campaigns
    .newest(newest)
    .filter((campaign) => campaignPhase(campaign, clock(campaign)).phase === "nomination")
    .map(({ slug, name }) => ({ slug, name }));

/** How a citizen or a street recommends a case. */
export const recommendPage = (library: Library) => ({
  head: plainHead({
    path: paths.recommend(),
    title: "推荐案例",
    description: "市民和街道都可以推荐身边的社区治理案例。",
  }),
  channels: channelsOf(library.settings),
  nominating: nominating(library),
  points: [
    "事情发生在哪个区、哪个街道、哪个社区或小区。",
    "原来的难处是什么，谁出的主意，怎么办成的。",
    "怎样联系您，方便记者回访。",
  ],
});

export type RecommendPage = ReturnType<typeof recommendPage>;
