import type { CampaignRules } from "../campaign/campaign.wire.ts";
import type { ActKind } from "../campaign/phase.ts";
import type { Ledger, Stream } from "../ledger/ledger.ts";
import { createTally, type Tally, type TallyState } from "../ledger/tally.ts";

/** Counts as the frozen rules let them be seen, and for how long they may be kept. */
export type ShownCounts = {
  shown: "live" | "interval" | "hidden";
  asOf?: Date;
  upTo: { likes: number; ballots: number };
  /** Changes whenever a count may have changed. */
  version: string;
  /** Seconds for which a browser may keep them. */
  maxAge: number;
  likesOf: (candidate: number) => number;
  ballotsOf: (candidate: number) => number;
};

/** Folds of both streams up to one border. */
type Shown = { until: Date; likes: TallyState; ballots: TallyState };
type Tallies = { likes: Tally; ballots: Tally };
type Source = {
  ledger: Ledger;
  campaign: number;
  rules: CampaignRules;
  live: Tallies;
};
type Moment = { acts: readonly ActKind[]; now: Date };

const hidden: ShownCounts = {
  shown: "hidden",
  version: "hidden",
  upTo: { likes: 0, ballots: 0 },
  maxAge: 60,
  likesOf: () => 0,
  ballotsOf: () => 0,
};

/** Whether a fold answers for a border. One far past it was made while the database's clock ran ahead. */
const answersFor = (fold: Shown | undefined, border: Date, step: number): fold is Shown =>
  fold !== undefined && fold.until >= border && fold.until.getTime() <= border.getTime() + step;

/**
 * Shown counts of one campaign (rule V33). Interval counts are the ledger up to the last full interval of
 * the database's clock, so that every process shows the same ones. Once the result is out, all are live.
 */
export function createShownCounts({ ledger, campaign, rules, live }: Source) {
  let until = new Date(0);
  let shown: Shown | undefined;
  let folding: Promise<unknown> = Promise.resolve();
  const tailOf = (stream: Stream) => (after: number) =>
    ledger.tail({ campaign, stream, after, until });
  const atBorder = {
    likes: createTally(tailOf("likes")),
    ballots: createTally(tailOf("ballots")),
  };

  const catchUp = (of: Tallies) => Promise.all([of.likes.catchUp(), of.ballots.catchUp()]);

  const countsOf = (of: Tallies) => ({
    upTo: { likes: of.likes.upTo, ballots: of.ballots.upTo },
    likesOf: of.likes.countOf,
    ballotsOf: of.ballots.countOf,
  });

  /** Folds up to a border, one border after the other: a fold that is under way reads up to its own. */
  function foldTo(border: Date, step: number): Promise<Shown> {
    const fold = folding
      .catch(() => {})
      .then(async () => {
        if (answersFor(shown, border, step)) return shown;
        until = border;
        await catchUp(atBorder);
        shown = { until, likes: atBorder.likes.state(), ballots: atBorder.ballots.state() };
        return shown;
      });
    folding = fold;
    return fold;
  }

  async function counts({ acts, now }: Moment): Promise<ShownCounts> {
    const { countsShown } = rules;
    if (countsShown.mode === "live" || acts.includes("published")) {
      await catchUp(live);
      const version = `${live.likes.upTo}-${live.ballots.upTo}`;
      return { shown: "live", asOf: now, version, maxAge: 0, ...countsOf(live) };
    }
    if (countsShown.mode === "hidden") return hidden;
    const step = countsShown.minutes * 60_000;
    const current = new Date(Math.floor(now.getTime() / step) * step);
    const fold = answersFor(shown, current, step) ? shown : await foldTo(current, step);
    const asOf = fold.until;
    return {
      shown: "interval",
      asOf,
      version: `i${asOf.getTime() / 1000}`,
      maxAge: Math.max(1, Math.floor((asOf.getTime() + step - now.getTime()) / 1000)),
      upTo: { likes: fold.likes.upTo, ballots: fold.ballots.upTo },
      likesOf: (candidate) => fold.likes.counts.get(candidate) ?? 0,
      ballotsOf: (candidate) => fold.ballots.counts.get(candidate) ?? 0,
    };
  }

  return { counts };
}
