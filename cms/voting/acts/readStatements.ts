import type { CampaignRules } from "../campaign/campaign.wire.ts";
import type { SignedAct } from "../campaign/signedAct.wire.ts";
import { type Statement, seenWire, statementWire } from "./act.wire.ts";
import { noticeEnd, runningRound } from "./actRefusal.ts";

/** The statements of signed acts, oldest first. Throws when one is none. */
export const readStatements = (acts: readonly SignedAct[]): Statement[] =>
  acts.map(({ statement }) => statementWire.parse(JSON.parse(statement)));

/** Fingerprint of the key that signed last, by fours as people compare it; undefined before the first act is signed. */
export function signingKeyOf(acts: readonly SignedAct[]): string[] | undefined {
  const seen = acts[acts.length - 1]?.seen;
  return seen && (seenWire.parse(JSON.parse(seen.text)).key.match(/.{4}/g) ?? []);
}

/** When the result of the round that runs was put up for notice, and until when objections are taken; at most one. */
export const noticeOf = (
  acts: readonly SignedAct[],
  rules: Pick<CampaignRules, "noticeDays">,
): { from: Date; ends: Date }[] =>
  runningRound(readStatements(acts)).flatMap(({ kind, at }) =>
    kind === "noticed" ? [{ from: new Date(at), ends: noticeEnd(new Date(at), rules) }] : [],
  );
