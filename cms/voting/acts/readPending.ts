import type { Queryable } from "#leaves/Queryable.ts";
import type { Pending } from "./actRefusal.ts";

const pendingOf = `SELECT
  (SELECT count(*)::int FROM unnest(ARRAY['likes', 'ballots']) AS s(stream)
    WHERE NOT voting.is_scanned($1, s.stream, clock_timestamp())) AS unscanned,
  (SELECT count(*)::int FROM voting.holds h WHERE h.campaign = $1 AND NOT EXISTS (
    SELECT 1 FROM voting.hold_decisions d WHERE d.hold = h.id AND d.kind <> 'void-proposal')) AS holds,
  (SELECT count(*)::int FROM voting.likes l WHERE l.campaign = $1 AND l.seq > coalesce((SELECT max(s.last_seq)
    FROM voting.seals s WHERE s.campaign = $1 AND s.stream = 'likes'), 0))
  + (SELECT count(*)::int FROM voting.ballots b WHERE b.campaign = $1 AND b.seq > coalesce((SELECT max(s.last_seq)
    FROM voting.seals s WHERE s.campaign = $1 AND s.stream = 'ballots'), 0)) AS unsealed,
  (SELECT count(*)::int FROM voting.objections o WHERE o.campaign = $1 AND NOT EXISTS (
    SELECT 1 FROM voting.objection_answers a WHERE a.campaign = o.campaign AND a.number = o.number)) AS objections,
  (SELECT count(*)::int FROM voting.act_statements s, jsonb_array_elements(s.basis::jsonb -> 'streams') AS t,
    jsonb_array_elements(t -> 'faults') WHERE s.campaign = $1 AND s.kind = 'scrutinised' AND s.round = voting.round_of($1)) AS faults,
  voting.unsettled($1) AS upheld`;

/** What of the ledger, the holds and the objections of a campaign still has to be done. */
export async function readPending(
  db: Queryable,
  campaign: number,
): Promise<Omit<Pending, "scores">> {
  const { rows } = await db.query(pendingOf, [campaign]);
  return rows[0] as Omit<Pending, "scores">;
}
