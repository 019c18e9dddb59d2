import { runningRound } from "../acts/actRefusal.ts";
import type { CampaignRecord } from "../acts/campaignRecord.ts";
import { type Asked, choicesOf } from "../holds/decide.ts";
import type { Hold } from "../holds/holdStore.ts";
import type { DecisionStore } from "../holds/postgresDecisionStore.ts";
import { type VoteTotals, voteTotals } from "../holds/voteTotals.ts";
import type { Stream } from "../ledger/ledger.ts";

/** One kind of vote as examiners see it: counts side by side, and the holds behind them. */
export type Examination = {
  stream: Stream;
  /** Every candidate of the frozen list, by number. */
  totals: (VoteTotals & { name: string })[];
  /** Latest first, each with what the examiner may do about it. */
  holds: (Hold & { choices: Asked["kind"][] })[];
};

type Opened = Pick<CampaignRecord, "id" | "frozen" | "acts" | "candidates">;
type Asker = { store: DecisionStore; by: string };

/** What an examiner sees of a campaign, for each kind of vote that its rules have (rules H2, H30). */
export async function examine(
  { store, by }: Asker,
  { id, frozen, acts, candidates }: Opened,
): Promise<Examination[]> {
  const { likes, ballot } = frozen.rules;
  const streams: Stream[] = [
    ...(likes ? ["likes" as const] : []),
    ...(ballot ? ["ballots" as const] : []),
  ];
  const isCounted = runningRound(acts).some(({ kind }) => kind === "counted");
  const names = new Map(frozen.candidates.map(({ number, name }) => [number, name]));
  return Promise.all(
    streams.map(async (stream) => {
      const track = { campaign: id, stream };
      const counted = new Map(candidates.map((row) => [row.number, row[stream]]));
      const raw = new Map([...names.keys()].map((number) => [number, counted.get(number) ?? 0]));
      const rows = voteTotals(raw, await store.heldCounts(track));
      return {
        stream,
        totals: rows.map((row) => ({ ...row, name: names.get(row.candidate) ?? "" })),
        holds: (await store.holds(track)).map((hold) => ({
          ...hold,
          choices: isCounted ? [] : choicesOf(by, hold.decisions, hold.evidence),
        })),
      };
    }),
  );
}
