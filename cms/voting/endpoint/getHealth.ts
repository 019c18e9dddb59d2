import { json } from "./answers.ts";
import type { Answer } from "./ask.ts";
import type { Office } from "./office.ts";

/**
 * `GET /vote/health`: 200 with the database's clock when votes can be taken; rejects when they cannot. A tally snapshot that
 * cannot be written is told, and stops nothing: it costs time at the next start.
 */
export async function getHealth({ ledger, isSnapshotFailing }: Office): Promise<Answer> {
  const now = await ledger.now();
  return json({
    status: "ok",
    now: now.toISOString(),
    ...(isSnapshotFailing && { tallySnapshot: isSnapshotFailing() ? "failing" : "ok" }),
  });
}
