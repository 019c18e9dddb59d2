import type { Queryable } from "#leaves/Queryable.ts";
import { type ProvenPage, provenPagesWire } from "./proof.wire.ts";
import type { Proof } from "./proofRules.ts";

/** Proofs that are kept, and of those that wait how many are asked for (rules E5 and E6). */
const kept = 300;
const mostAtOnce = 20;

type Row = {
  release: number;
  pages: unknown;
  tries: number;
  due: Date;
  live_at: Date | null;
  proven_at: Date | null;
};

const proofOf = ({ release, pages, tries, due, live_at, proven_at }: Row): Proof => ({
  ...{ release, tries, due, pages: provenPagesWire.parse(pages) },
  ...(live_at && { live: live_at }),
  ...(proven_at && { proven: proven_at }),
});

/** Releases that are live, are of the tree's time and have no proof yet, oldest first. */
export async function unplannedReleases(db: Queryable): Promise<number[]> {
  const { rows } = await db.query(
    `SELECT r.number::int AS number FROM releases r
     WHERE r.state = 'live' AND r.number >= (SELECT release FROM publishing.tree_commits ORDER BY seq LIMIT 1)
       AND r.number > coalesce((SELECT max(release) FROM publishing.proofs), 0)
       -- What it carries is marked right after; a process that was killed in between marks nothing more.
       AND ((SELECT count(*) FROM changes c WHERE c.release = r.number) >= least(r.changes, 500)
         OR r.updated_at < clock_timestamp() - interval '3 seconds')
     ORDER BY r.number LIMIT 20`,
    [],
  );
  return (rows as { number: number }[]).map(({ number }) => number);
}

/** Begins to prove a release, and forgets the oldest proofs. */
export async function addProof(
  db: Queryable,
  { release, pages, at }: { release: number; pages: readonly ProvenPage[]; at: Date },
): Promise<void> {
  await db.query(
    `INSERT INTO publishing.proofs (release, made_at, pages, due)
     SELECT $1::int, coalesce((SELECT min(at) FROM publishing.tree_commits WHERE release = $1), $3), $2::jsonb, $3
     ON CONFLICT DO NOTHING`,
    [release, JSON.stringify(pages), at],
  );
  await db.query(
    `DELETE FROM publishing.proofs WHERE release <=
       (SELECT release FROM publishing.proofs ORDER BY release DESC OFFSET $1 LIMIT 1)`,
    [kept],
  );
}

/** Of the newest that wait for their proof, those that are due. */
export async function dueProofs(db: Queryable, now: Date): Promise<Proof[]> {
  const { rows } = await db.query(
    `SELECT * FROM (SELECT release, pages, tries, due, live_at, proven_at FROM publishing.proofs
       WHERE proven_at IS NULL ORDER BY release DESC LIMIT $2) open
     WHERE due <= $1 ORDER BY release DESC`,
    [now, mostAtOnce],
  );
  return (rows as Row[]).map(proofOf);
}

/** Notes how a release stands after a round. */
export async function saveProof(db: Queryable, proof: Proof): Promise<void> {
  const { release, pages, tries, due, live = null, proven = null } = proof;
  await db.query(
    `UPDATE publishing.proofs SET pages = $2::jsonb, tries = $3, due = $4, live_at = $5, proven_at = $6
     WHERE release = $1`,
    [release, JSON.stringify(pages), tries, due, live, proven],
  );
}

/** Everything that waits is due (rule E5). */
export const hurryProofs = (db: Queryable, now: Date): Promise<unknown> =>
  db.query("UPDATE publishing.proofs SET due = $1 WHERE proven_at IS NULL AND due > $1", [now]);

/** Notes of proven releases since when shared caches have forgotten all that they were asked to. */
export const settlePurges = (db: Queryable, now: Date): Promise<unknown> =>
  db.query(
    `UPDATE publishing.proofs p SET purged_at = $1
     WHERE purged_at IS NULL AND proven_at IS NOT NULL
       AND EXISTS (SELECT FROM cdn_asks a WHERE a.release = p.release)
       AND NOT EXISTS (SELECT FROM cdn_asks a LEFT JOIN cdn_tasks t ON t.id = a.task
         WHERE a.release = p.release AND t.state IS DISTINCT FROM 'done')`,
    [now],
  );
