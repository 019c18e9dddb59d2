import { postgresPool } from "#leaves/postgresPool.ts";
import type { Stream } from "../ledger/ledger.ts";
import type { HelperTime } from "./announced.ts";
import type { ScorerStore, Track } from "./holdStore.ts";

type TrackRow = Track & { now: Date; isOver: boolean };
type VoteRow = {
  seq: string;
  at: number;
  voter: string;
  net: string | null;
  agent: number | null;
  choices: number[];
};

/** The clock answered lies a little back: a batch that got its time before may become visible after. */
const tracks = `
SELECT clock_timestamp() - interval '30 seconds' AS now, c.id AS campaign, s.stream, s.over AS "isOver"
FROM voting.campaigns c
CROSS JOIN LATERAL (VALUES
  ('likes', c.likes_opens, voting.is_over(c.id, 'likes')),
  ('ballots', c.ballot_opens, voting.is_over(c.id, 'ballots'))) AS s(stream, opens, over)
WHERE s.opens <= clock_timestamp() AND (NOT s.over OR NOT voting.is_scanned(c.id, s.stream, clock_timestamp()))
ORDER BY c.id, s.stream`;

/** Waits for a batch that was under way when voting ended; later ones take nothing. */
const awaitBatch = "SELECT voting.enter($1)";

const columns = "seq, (extract(epoch FROM at) * 1000)::float8 AS at, voter, net, agent";
const votes: Record<Stream, string> = {
  likes: `SELECT ${columns}, ARRAY[candidate] AS choices FROM voting.likes
    WHERE campaign = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
  ballots: `SELECT ${columns}, choices FROM voting.ballots
    WHERE campaign = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
};

const helpers = `SELECT number, net::text, agent, per_day AS "perDay",
    (extract(epoch FROM begins) * 1000)::float8 AS begins, (extract(epoch FROM ends) * 1000)::float8 AS ends
  FROM voting.helper_times WHERE campaign = $1 ORDER BY number`;

const recordScan = "SELECT voting.record_scan($1, $2, $3, $4)";
const hold = "SELECT voting.hold_votes($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::bigint[]) AS held";

/** The scorer's side of holds in PostgreSQL, over a login that is a member of `gridpress_voting`. */
export function createPostgresScorerStore(options: {
  databaseUrl: string;
  /** Hears of broken idle connections. */
  onError: (error: unknown) => void;
}): ScorerStore {
  const pool = postgresPool({ ...options, statementMs: 60_000, name: "gridpress-scorer" });
  return {
    async tracks() {
      const { rows } = await pool.query<TrackRow>(tracks);
      for (const { campaign, isOver } of rows) if (isOver) await pool.query(awaitBatch, [campaign]);
      return {
        now: rows[0]?.now ?? new Date(0),
        tracks: rows.map(({ now: _, ...track }) => track),
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
    async helpers({ campaign }) {
      return (await pool.query<HelperTime>(helpers, [campaign])).rows;
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
    async recordScan({ campaign, stream }, scorer, lastSeq) {
      await pool.query(recordScan, [campaign, stream, lastSeq, scorer]);
    },
    close: () => pool.end(),
  };
}
