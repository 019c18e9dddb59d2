import type { Payload } from "payload";
import { environment } from "#leaves/environment.ts";
import { openPrivateFiles, type PrivateFiles } from "#storage/openPrivateFiles.ts";

type Due = { id: string; sha256: string; why: "forgotten" | "destroyed" };

/**
 * Rule Z16: destroys documents from Word whose draft is gone, or whose records are forgotten, and answers how many. Bytes go first and are recorded then: what
 * fails in between is made up by the next round, and nothing is said to be gone that is there.
 */
export async function forgetOriginals(
  { db }: Pick<Payload, "db">,
  files: Pick<PrivateFiles, "remove"> = openPrivateFiles("originals"),
): Promise<number> {
  const { REVIEW_KEEP_YEARS: years = 0 } = environment("REVIEW_KEEP_YEARS");
  const { rows } = await db.pool.query("SELECT * FROM editorial.due_originals($1)", [years]);
  for (const { id, sha256, why } of rows as Due[]) {
    const kept = await db.pool.query("SELECT editorial.has_original($1, $2) AS kept", [sha256, id]);
    if (kept.rows[0]?.kept !== true) await files.remove(sha256);
    await db.pool.query("SELECT editorial.forget_original($1, $2)", [id, why]);
  }
  return rows.length;
}
