import type { campaignPhases } from "#content/vocabulary.ts";
import type { CampaignRules } from "./campaign.wire.ts";

export type Phase = (typeof campaignPhases)[number]["value"];

export const actKinds = [
  "closed",
  "counted",
  "scrutinised",
  "noticed",
  "confirmed",
  "returned",
  "published",
] as const;
/**
 * What a person did to an open campaign: stopped it, counted it, checked count and seals, put it up for notice, said why the result stands or sent it back to be
 * counted again, published the result.
 */
export type ActKind = (typeof actKinds)[number];

type Moment = { rules: CampaignRules; acts: readonly ActKind[]; now: Date };

const isInside = (window: { opens: string; closes: string } | undefined, now: Date) =>
  window !== undefined && now >= new Date(window.opens) && now < new Date(window.closes);

/** Phase of an open campaign at `now` (rules V4, V5). Likes come before the ballot; between the two it is still the phase of likes. */
export function phaseOf({ rules, acts, now }: Moment): Phase {
  if (acts.includes("published")) return "result";
  if (acts.length > 0) return "notice";
  if (isInside(rules.likes, now)) return "likes";
  if (isInside(rules.ballot, now)) return "ballot";
  const { likes, ballot } = rules;
  const opens = [likes, ballot].flatMap((window) => (window ? [new Date(window.opens)] : []));
  if (opens.every((instant) => now < instant)) return "nomination";
  if (opens.every((instant) => now >= instant)) return "notice";
  return "likes";
}

/** Whether likes are taken at `now`; the phase alone does not tell between two windows. */
export const takesLikes = ({ rules, acts, now }: Moment): boolean =>
  acts.length === 0 && isInside(rules.likes, now);

/** Whether ballots are taken at `now`. */
export const takesBallots = ({ rules, acts, now }: Moment): boolean =>
  acts.length === 0 && isInside(rules.ballot, now);

/** What a voter hears outside a window: that it is still to open, or that it is over, and since when unless an act ended it (rule V5). */
export function outsideOf(
  window: { opens: string; closes: string } | undefined,
  { rules, acts, now }: Moment,
): { code: "not-started" | "closed"; at: string | undefined } {
  const isRunning = acts.length === 0;
  const isEarly = isRunning && window !== undefined && now < new Date(window.opens);
  return isEarly || phaseOf({ rules, acts, now }) === "nomination"
    ? { code: "not-started", at: window?.opens }
    : { code: "closed", at: isRunning ? window?.closes : undefined };
}

/** Days that an opened campaign stays after its result, in which objections and the record may still be asked for. */
export const keptDays = 30;

const dayInMs = 24 * 60 * 60 * 1000;

type Act = { readonly kind: string; readonly at: Date };

/** Rule V7: whether an opened campaign may be taken down, put away or deleted at `now`. */
export const mayRemove = (acts: readonly Act[], now: Date): boolean => {
  const result = acts.find(({ kind }) => kind === "published");
  return result !== undefined && now.getTime() >= result.at.getTime() + keptDays * dayInMs;
};
