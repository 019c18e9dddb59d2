import type { CampaignRules } from "../campaign/campaign.wire.ts";
import { compare, type Fraction } from "./fraction.ts";

type TieRule = CampaignRules["tieRule"][number];

/** A candidate as the cut line sees them. Stages that the campaign does not hold are absent. */
export type Contender = {
  candidate: number;
  score: Fraction;
  likes?: Fraction;
  ballot?: Fraction;
  jury?: Fraction;
};

/** One rule applied to those who are still equal at the cut line. Candidates by number. */
export type TieStep = {
  rule: TieRule;
  /** Awards left for them. */
  seats: number;
  among: number[];
  won: number[];
  lost: number[];
};

export type Decision = {
  /** By number. */
  winners: number[];
  ties: TieStep[];
  /** Candidates whom no rule could tell apart, and how many awards are left for them. */
  undecided?: { candidates: number[]; seats: number };
};

type Contest = {
  contenders: readonly Contender[];
  awards: number;
  tieRule: readonly TieRule[];
  /** The lot of a candidate; the smaller wins (rule S12). */
  drawOf: (candidate: number) => string;
};

type Order = (a: Contender, b: Contender) => number;

const numbers = (group: readonly Contender[]) =>
  group.map(({ candidate }) => candidate).sort((a, b) => a - b);

/** Parts a group at the cut line: who is in for sure, who is out, and who is equal there and more than the seats. */
function cut(group: readonly Contender[], seats: number, order: Order) {
  const sorted = [...group].sort(order);
  const last = sorted[seats - 1];
  if (!last || sorted.length <= seats) return { won: sorted, equal: [], lost: [] };
  const won = sorted.filter((one) => order(one, last) < 0);
  const equal = sorted.filter((one) => order(one, last) === 0);
  const lost = sorted.filter((one) => order(one, last) > 0);
  return won.length + equal.length === seats
    ? { won: [...won, ...equal], equal: [], lost }
    : { won, equal, lost };
}

const more =
  (figure: (contender: Contender) => Fraction | undefined): Order =>
  (a, b) => {
    const [left, right] = [figure(a), figure(b)];
    return left && right ? compare(right, left) : 0;
  };

/** Who wins `awards` awards, and by which rules a tie at the cut line was decided (rules S10–S13). */
export function decideWinners({ contenders, awards, tieRule, drawOf }: Contest): Decision {
  const first = cut(
    contenders,
    awards,
    more(({ score }) => score),
  );
  const winners = [...first.won];
  const ties: TieStep[] = [];
  let equal = first.equal;
  for (const rule of tieRule) {
    if (equal.length === 0) break;
    if (isStage(rule) && equal.every((one) => one[rule] === undefined)) continue;
    const seats = awards - winners.length;
    const step = isStage(rule)
      ? cut(
          equal,
          seats,
          more((one) => one[rule]),
        )
      : rule === "share"
        ? { won: equal, equal: [], lost: [] }
        : cut(equal, seats, byLot(drawOf));
    ties.push({
      rule,
      seats,
      among: numbers(equal),
      won: numbers(step.won),
      lost: numbers(step.lost),
    });
    winners.push(...step.won);
    equal = step.equal;
  }
  return {
    winners: numbers(winners),
    ties,
    ...(equal.length > 0 && {
      undecided: { candidates: numbers(equal), seats: awards - winners.length },
    }),
  };
}

const isStage = (rule: TieRule): rule is "jury" | "ballot" | "likes" =>
  rule !== "share" && rule !== "lot";

const byLot =
  (drawOf: (candidate: number) => string): Order =>
  (a, b) => {
    const [left, right] = [drawOf(a.candidate), drawOf(b.candidate)];
    return left < right ? -1 : left > right ? 1 : 0;
  };
