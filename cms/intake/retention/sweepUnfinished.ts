import type { Destroying, Kept } from "./destroyDue.ts";
import { isUnfinished } from "./retentionRules.ts";

/** Hashes of files that a recommendation still has. */
async function claimed({ database }: Destroying): Promise<Set<string>> {
  const { rows } = await database.query("SELECT * FROM intake.kept()", []);
  const all = rows as unknown as Kept[];
  return new Set(all.flatMap(({ hashes, has_files }) => (has_files ? hashes : [])));
}

/** Asked once more at the last moment: a form may have been finished meanwhile. */
async function isClaimed({ database }: Destroying, hash: string): Promise<boolean> {
  const { rows } = await database.query(
    `SELECT EXISTS (SELECT FROM intake.recommendations r WHERE r.form->'files' @> jsonb_build_array(jsonb_build_object('hash', $1::text))
      AND NOT EXISTS (SELECT FROM intake.destructions d WHERE d.recommendation = r.id AND d.what = 'files')) AS claimed`,
    [hash],
  );
  return rows[0]?.claimed === true;
}

/**
 * Rule O32: notes since when nobody names a file, and destroys those of which that is long ago. The store tells of no times that hold everywhere: a file
 * that is sent once more is left as it is.
 */
export async function sweepUnfinished(destroying: Destroying): Promise<void> {
  const { database, files, now } = destroying;
  const named = await claimed(destroying);
  const there: string[] = [];
  for await (const hash of files.hashes()) if (!named.has(hash)) there.push(hash);
  await database.query(
    "DELETE FROM intake.unclaimed WHERE NOT hash = ANY (SELECT jsonb_array_elements_text($1::jsonb))",
    [JSON.stringify(there)],
  );
  await database.query(
    `INSERT INTO intake.unclaimed (hash, since) SELECT value, to_timestamp($2::float8 / 1000) FROM jsonb_array_elements_text($1::jsonb)
      ON CONFLICT DO NOTHING`,
    [JSON.stringify(there), now],
  );
  const { rows } = await database.query(
    "SELECT hash, floor(extract(epoch FROM since) * 1000)::float8 AS since FROM intake.unclaimed",
    [],
  );
  let gone = 0;
  for (const { hash, since } of rows as { hash: string; since: number }[]) {
    if (!isUnfinished(since, now) || (await isClaimed(destroying, hash))) continue;
    await files.remove(hash);
    gone += 1;
  }
  if (gone > 0)
    await database.query("SELECT intake.record_destroyed(NULL, 'unfinished', $1)", [gone]);
}
