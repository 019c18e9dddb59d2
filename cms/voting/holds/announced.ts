import { dayNumber } from "#leaves/shanghaiTime.ts";
import type { ScoredVote } from "./voterBook.ts";

/** A helper's device at its address, from and until (ms), and how many people a day vote on it. */
export type HelperTime = {
  number: number;
  net: string;
  agent: number;
  perDay: number;
  begins: number;
  ends: number;
};

/**
 * Which votes came through announced helpers, within their limit (rule H28). It folds the ledger as the scorer does: who counts
 * against the limit of a day is the same whenever and however often it is asked.
 */
export function createAnnounced() {
  let times: readonly HelperTime[] = [];
  const today = new Map<number, { day: number; voters: Set<string> }>();
  return {
    /** Passes as they stand now; those that are new cover no vote that was asked about before. */
    announce(helpers: readonly HelperTime[]): void {
      times = helpers;
    },
    covers({ at, voter, net, agent }: ScoredVote): boolean {
      if (times.length === 0) return false;
      return times.some((time) => {
        if (time.net !== net || time.agent !== agent || at < time.begins || at >= time.ends)
          return false;
        const day = dayNumber(at);
        const known = today.get(time.number);
        const { voters } = known?.day === day ? known : { voters: new Set<string>() };
        today.set(time.number, { day, voters });
        if (voters.size < time.perDay) voters.add(voter);
        return voters.has(voter);
      });
    },
  };
}
