import pg from "pg";
import type { Stream } from "../ledger.ts";
import type { ScorerStore } from "./holdStore.ts";

type VoteRow = {
  seq: string;
  at: number;
  voter: string;
  net: string | null;
  agent: number | null;
  choices: number[];
};

/**
 * Campaigns are looked at until three days after their last window, so that nothing found late is lost. The
 * clock answered lies a little back: a batch that got its time before may become visible after.
 */
const tracks = `
SELECT clock_timestamp() - interval '30 seconds' AS now, c.id AS campaign, s.stream
FROM voting.campaigns c
CROSS JOIN LATERAL (VALUES ('likes', c.likes_opens, c.likes_closes), ('ballots', c.ballot_opens, c.ballot_closes))
  AS s(stream, opens, closes)
WHERE s.opens <= clock_timestamp() AND s.closes + interval '3 days' > clock_timestamp()
ORDER BY c.id, s.stream`;

const columns = "seq, (extract(epoch FROM at) * 1000)::float8 AS at, voter, net, agent";
const votes: Record<Stream, string> = {
  likes: `SELECT ${columns}, ARRAY[candidate] AS choices FROM voting.likes
    WHERE campaign = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
  ballots: `SELECT ${columns}, choices FROM voting.ballots
    WHERE campaign = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
};

const hold = "SELECT voting.hold_votes($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::bigint[]) AS held";

/** The scorer's side of holds in PostgreSQL, over a login that is a member of `gridpress_voting`. */
export function createPostgresScorerStore(options: {
  databaseUrl: string;
  /** Hears of broken idle connections. */
  onError: (error: unknown) => void;
}): ScorerStore {
  const pool = new pg.Pool({
    connectionString: options.databaseUrl,
    max: 2,
    connectionTimeoutMillis: 5000,
    statement_timeout: 60_000,
    application_name: "gridpress-scorer",
  });
  pool.on("error", options.onError);
  return {
    async tracks() {
      const { rows } = await pool.query<{ now: Date; campaign: number; stream: Stream }>(tracks);
      return {
        now: rows[0]?.now ?? new Date(0),
        tracks: rows.map(({ campaign, stream }) => ({ campaign, stream })),
      };
    },
    async votes({ campaign, stream }, after, limit) {
      const { rows } = await pool.query<VoteRow>(votes[stream], [campaign, after, limit]);
      return rows.map(({ seq, net, agent, ...row }) => ({
        ...row,
        seq: Number(seq),
        net: net ?? undefined,
        agent: agent ?? undefined,
      }));
    },
    async hold({ campaign, stream }, scorer, finding) {
      const { key, reason, signs, score, candidate, evidence, seqs } = finding;
      const { rows } = await pool.query<{ held: number }>(hold, [
        campaign,
        stream,
        scorer,
        key,
        reason,
        signs,
        score,
        candidate,
        JSON.stringify(evidence),
        `{${seqs.join(",")}}`,
      ]);
      return rows[0]?.held ?? 0;
    },
    close: () => pool.end(),
  };
}
