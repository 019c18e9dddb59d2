import { json } from "./answers.ts";
import type { Answer } from "./ask.ts";
import type { Office } from "./office.ts";

/** `GET /vote/health`: 200 with the database's clock when votes can be taken; rejects when they cannot. */
export async function getHealth({ ledger }: Office): Promise<Answer> {
  const now = await ledger.now();
  return json({ status: "ok", now: now.toISOString() });
}
