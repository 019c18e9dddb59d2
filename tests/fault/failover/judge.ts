import { readFile } from "node:fs/promises";
import { countsWire } from "#voting/campaign/vote.wire.ts";
import { benchCampaign } from "../../bench/vote/voteRequests.ts";
import { openPool } from "../../harness/openPool.ts";

export type Judgement = {
  rows: number;
  /** Acknowledged votes that the ledger does not hold. */
  lost: number;
  /** Votes that it holds more than once. */
  doubled: number;
  /** Candidates whose shown count is not the ledger's. */
  miscounted: number;
};

/** Compares what voters were told with the ledger of whoever is the primary now. */
export async function judge(options: {
  ownerUrl: string;
  ackedFile: string;
  origin: string;
}): Promise<Judgement> {
  const owner = openPool(options.ownerUrl, 1);
  const keys = await owner.query<{ key: string; times: number }>(
    "SELECT key::text, count(*)::int AS times FROM voting.likes GROUP BY key",
  );
  const counts = await owner.query<{ candidate: number; likes: number }>(
    "SELECT candidate, count(*)::int AS likes FROM voting.likes GROUP BY candidate",
  );
  await owner.end();
  const kept = new Set(keys.rows.map(({ key }) => key));
  const acked = (await readFile(options.ackedFile, "utf8")).split("\n").filter(Boolean);
  const response = await fetch(`${options.origin}/vote/${benchCampaign}/counts`);
  const shown = countsWire.parse(await response.json()).candidates;
  const inLedger = new Map(counts.rows.map(({ candidate, likes }) => [candidate, likes]));
  return {
    rows: keys.rows.reduce((sum, { times }) => sum + times, 0),
    lost: acked.filter((key) => !kept.has(key)).length,
    doubled: keys.rows.reduce((sum, { times }) => sum + times - 1, 0),
    miscounted: shown.filter(({ number, likes }) => likes !== (inLedger.get(number) ?? 0)).length,
  };
}
