import { noticeOf } from "#voting/acts/readStatements.ts";
import type { Campaign } from "../campaign.wire.ts";

/** Instants (ms) at which a campaign opens or closes a phase, or its days of notice end. */
export const boundariesOf = ({ rules, acts }: Pick<Campaign, "rules" | "acts">): number[] => [
  ...[rules.likes, rules.ballot].flatMap((window) =>
    window ? [Date.parse(window.opens), Date.parse(window.closes)] : [],
  ),
  ...noticeOf(acts, rules).map(({ ends }) => ends.getTime()),
];

/**
 * The last boundary of a campaign that a moment has passed, and the beginning of 1970 before the first: the campaign stands then as it
 * does at the moment, and goes on doing so while others only publish.
 */
export const campaignClock = (campaign: Pick<Campaign, "rules" | "acts">, at: string): string => {
  const passed = boundariesOf(campaign).filter((one) => one <= Date.parse(at));
  return new Date(passed.reduce((last, one) => Math.max(last, one), 0)).toISOString();
};
