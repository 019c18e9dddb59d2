import type { CampaignRules } from "../campaign/campaign.wire.ts";
import type { ActKind } from "../campaign/phase.ts";

type Kinded = { kind: string };

/**
 * The acts of the round that runs, oldest first, opening and closing included: once a count was sent back (rule V67), it and its notice are
 * history.
 */
export function runningRound<Act extends Kinded>(acts: readonly Act[]): Act[] {
  const sentBack = acts.findLastIndex(({ kind }) => kind === "returned");
  return acts.filter(
    ({ kind }, index) => index > sentBack || kind === "opened" || kind === "closed",
  );
}

/** An act as recorded; opening counts as the first one. */
export type RecordedAct = { kind: ActKind | "opened"; by: string; at: Date; isSigned: boolean };

/** What people or the service still have to do before an act; all 0 when nothing. */
export type Pending = {
  /** Kinds of vote that the scorer has not looked at to the end; says something once voting is over. */
  unscanned: number;
  /** Batches of held votes that nobody has decided on. */
  holds: number;
  /** Votes that no seal covers yet. */
  unsealed: number;
  /** Marks that jurors owe. */
  scores: number;
  /** Objections without an answer. */
  objections: number;
  /** Faults that scrutineers found in this round. */
  faults: number;
  /** Upheld objections that led to nothing yet. */
  upheld: number;
};

export type ActRefusal =
  | "not-open"
  | "done-already"
  | "over-already"
  | "still-running"
  | "not-counted"
  | "not-noticed"
  | "not-signed"
  | "votes-unscanned"
  | "holds-undecided"
  | "votes-unsealed"
  | "scores-missing"
  | "notice-running"
  | "objections-unanswered"
  | "objections-upheld"
  | "nothing-upheld"
  | "noticed-already"
  | "scrutiny-failed"
  | "same-person"
  | "is-juror"
  | "reason-needed";

/**
 * What an act cannot rest on. `result-open`: the rules leave somebody undecided, and nobody may put that up for notice. `finding-unfit`: it is no
 * finding of this count.
 */
export type NotRestable = "result-open" | "finding-unfit";

export type ActFacts = {
  rules: CampaignRules;
  /** Oldest first. */
  acts: readonly RecordedAct[];
  pending: Pending;
  /** Accounts that sit on the jury: they score and do nothing else (rule J2). */
  jurors: readonly string[];
  now: Date;
};

const dayMs = 24 * 60 * 60 * 1000;

/** The instant from which a result may be published, given when it was put up for notice (rule V54). */
export const noticeEnd = (noticedAt: Date, { noticeDays }: Pick<CampaignRules, "noticeDays">) =>
  new Date(noticedAt.getTime() + noticeDays * dayMs);

const isOver = ({ likes, ballot }: CampaignRules, now: Date) =>
  [likes, ballot].every((window) => !window || now >= new Date(window.closes));

/** Whole minutes since voting ended, by its last window or an act before; 0 while it goes on. */
export function minutesSinceEnd({ rules, acts, now }: Pick<ActFacts, "rules" | "acts" | "now">) {
  const closes = [rules.likes, rules.ballot].flatMap((window) =>
    window ? [Date.parse(window.closes)] : [],
  );
  const [ended] = acts.flatMap(({ kind, at }) => (kind === "opened" ? [] : [at.getTime()]));
  const end = Math.min(Math.max(...closes), ended ?? Number.POSITIVE_INFINITY);
  return Math.max(0, Math.floor((now.getTime() - end) / 60_000));
}

/** What stands in the way of an act whoever does it (rules V6, V52–V55, V58, V67, V68). */
export function actHindrance(
  kind: ActKind,
  { rules, acts, pending, now }: ActFacts,
): ActRefusal | undefined {
  const round = runningRound(acts);
  const actOf = (wanted: RecordedAct["kind"]) => round.find((act) => act.kind === wanted);
  if (!actOf("opened")) return "not-open";
  if (actOf(kind) || actOf("published")) return "done-already";
  const [closed, counted, noticed] = [actOf("closed"), actOf("counted"), actOf("noticed")];
  if (kind === "closed")
    return counted || round.length < acts.length || isOver(rules, now) ? "over-already" : undefined;
  if (kind === "counted") {
    if (!closed && !isOver(rules, now)) return "still-running";
    // First of all: what is found may be one more batch to decide on.
    if (pending.unscanned > 0) return "votes-unscanned";
    if (pending.holds > 0) return "holds-undecided";
    if (pending.scores > 0) return "scores-missing";
    return pending.unsealed > 0 ? "votes-unsealed" : undefined;
  }
  if (kind === "noticed" || kind === "scrutinised") {
    if (!counted) return "not-counted";
    if (noticed) return "noticed-already";
    const [last = counted] = [actOf("scrutinised")];
    if (!last.isSigned) return "not-signed";
    return pending.faults > 0 ? "scrutiny-failed" : undefined;
  }
  const isAboutUpheld = kind === "confirmed" || kind === "returned";
  if (isAboutUpheld && pending.upheld === 0) return "nothing-upheld";
  if (!noticed) return "not-noticed";
  if (kind === "returned") return undefined;
  if (![noticed, actOf("confirmed") ?? noticed].every((act) => act.isSigned)) return "not-signed";
  if (now < noticeEnd(noticed.at, rules)) return "notice-running";
  if (pending.objections > 0) return "objections-unanswered";
  return kind === "published" && pending.upheld > 0 ? "objections-upheld" : undefined;
}

/** Acts of a round that are of different people, all of them. */
const apart: readonly RecordedAct["kind"][] = ["counted", "scrutinised", "noticed", "published"];

/**
 * Accounts that may not do an act because of what they did before (rule V6): nobody does two in a row, and count, scrutiny,
 * notice and result of a round are different people's.
 */
export function barredFrom(kind: ActKind, acts: ActFacts["acts"]): string[] {
  const bound = apart.includes(kind)
    ? runningRound(acts).filter((act) => apart.includes(act.kind))
    : [];
  return [...bound, ...acts.slice(-1)].map(({ by }) => by);
}

/** Why a person may not do an act now; undefined when they may. */
export function actRefusal(
  { kind, by, reason }: { kind: ActKind; by: string; reason: string },
  facts: ActFacts,
): ActRefusal | undefined {
  const hindrance = actHindrance(kind, facts);
  if (hindrance) return hindrance;
  if (facts.jurors.includes(by)) return "is-juror";
  if (barredFrom(kind, facts.acts).includes(by)) return "same-person";
  return reason.trim() === "" ? "reason-needed" : undefined;
}
