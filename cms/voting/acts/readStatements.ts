import type { CampaignRules } from "../campaign/campaign.wire.ts";
import type { SignedAct } from "../campaign/signedAct.wire.ts";
import { type Statement, statementWire } from "./act.wire.ts";
import { noticeEnd } from "./actRefusal.ts";
import { runningRound } from "./runningRound.ts";

/** The statements of signed acts, oldest first. Throws when one is none. */
export const readStatements = (acts: readonly SignedAct[]): Statement[] =>
  acts.map(({ statement }) => statementWire.parse(JSON.parse(statement)));

/** When the result of the round that runs was put up for notice, and until when objections are taken; at most one. */
export const noticeOf = (
  acts: readonly SignedAct[],
  rules: Pick<CampaignRules, "noticeDays">,
): { from: Date; ends: Date }[] =>
  runningRound(readStatements(acts)).flatMap(({ kind, at }) =>
    kind === "noticed" ? [{ from: new Date(at), ends: noticeEnd(new Date(at), rules) }] : [],
  );
