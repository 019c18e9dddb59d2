import type { Frozen } from "../campaign/freeze.ts";
import { halfPointsText } from "../scoring/figures.ts";
import type { JuryProgress } from "./jury.wire.ts";
import type { JuryResult } from "./juryResult.ts";
import type { JurorProgress } from "./juryStore.ts";
import type { JurorAccount } from "./mayName.ts";

type Facts = {
  frozen: Frozen;
  jurors: readonly JurorProgress[];
  result: JuryResult;
  isBegun: boolean;
  mayName: boolean;
  accounts: readonly JurorAccount[];
};

/** The jury as the desk sees it (rules J21, J23). */
export function progressView(facts: Facts): JuryProgress {
  const { frozen, jurors, result, isBegun, mayName, accounts } = facts;
  const names = new Map(frozen.candidates.map(({ number, name }) => [number, name]));
  const isNamed = (id: string) => jurors.some(({ juror }) => juror === id);
  return {
    isClosed: result.missing === 0,
    mayName,
    isBegun,
    jurors: jurors.map(({ submittedAt, releasedAt, ...juror }) => ({
      ...juror,
      submittedAt: submittedAt?.toISOString(),
      releasedAt: releasedAt?.toISOString(),
    })),
    accounts: accounts
      .filter(({ id, mayScore }) => mayScore && !isNamed(id))
      .map(({ id, name }) => ({ id: Number(id), name })),
    totals: result.totals.map(({ candidate, totals }) => ({
      candidate,
      name: names.get(candidate) ?? "",
      scores: totals.map(halfPointsText),
    })),
  };
}
