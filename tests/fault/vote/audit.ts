import pg from "pg";
import type { Diary } from "./shopper.ts";

export type Findings = {
  acked: number;
  rows: number;
  /** Acknowledged likes that the ledger does not hold. */
  lost: number;
  /** Likes counted more than once, or above a limit. */
  doubled: number;
  /** Rows that nobody sent, that were refused, or that lie outside the run's time or after the closing. */
  phantom: number;
  /** Shown counts that differ from the ledger. */
  miscounted: number;
};

type Run = {
  databaseUrl: string;
  diary: Diary;
  began: Date;
  shown: readonly { number: number; likes: number }[];
};

/** Compares what voters were told with what the ledger holds, read as the owner, past the endpoint. */
export async function audit({ databaseUrl, diary, began, shown }: Run): Promise<Findings> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on("error", () => undefined);
  await client.connect();
  const { rows } = await client.query<{ key: string; candidate: number; isOdd: boolean }>(
    `SELECT key, candidate,
       at < $1 OR at > clock_timestamp() OR at >= (SELECT min(a.at) FROM voting.acts a WHERE a.kind = 'closed') OR day <> (at AT TIME ZONE 'Asia/Shanghai')::date AS "isOdd"
     FROM voting.likes`,
    [new Date(began.getTime() - 1000)],
  );
  const { rows: over } = await client.query<{ extra: number }>(
    `SELECT coalesce(sum(n - 5), 0)::int AS extra FROM (
       SELECT count(*) AS n FROM voting.likes GROUP BY campaign, voter, day HAVING count(*) > 5) AS o
     UNION ALL
     SELECT coalesce(sum(n - 1), 0)::int FROM (
       SELECT count(*) AS n FROM voting.likes GROUP BY campaign, voter, day, candidate HAVING count(*) > 1) AS c`,
  );
  await client.end();
  const keys = new Map<string, number>();
  const counts = new Map<number, number>();
  for (const { key, candidate } of rows) {
    keys.set(key, (keys.get(key) ?? 0) + 1);
    counts.set(candidate, (counts.get(candidate) ?? 0) + 1);
  }
  const twice = [...keys.values()].reduce((sum, times) => sum + times - 1, 0);
  return {
    acked: diary.acked.size,
    rows: rows.length,
    lost: [...diary.acked].filter((key) => !keys.has(key)).length,
    doubled: Math.max(twice, ...over.map(({ extra }) => extra)),
    phantom: rows.filter(
      ({ key, isOdd }) =>
        isOdd || !diary.sent.has(key) || (diary.refused.has(key) && !diary.acked.has(key)),
    ).length,
    miscounted: shown.filter(({ number, likes }) => likes !== (counts.get(number) ?? 0)).length,
  };
}
