import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest } from "payload";

/** Any number that nothing else in this database locks. */
const adminsKey = 7_263_450_020;

/** What Payload keeps of a transaction that is under way. */
type Transaction = { execute(query: ReturnType<typeof sql.raw>): Promise<unknown> };

/**
 * How many others can administer. Until the request's transaction ends, whoever else asks waits: two who take the right
 * from each other come one after the other, and the second finds that it is the last. A trigger of the table holds the
 * same for whoever does not ask. Rule A9.
 */
export async function otherAdmins(req: PayloadRequest, id: number | string): Promise<number> {
  const { db } = req.payload;
  const session = db.sessions?.[String(await req.transactionID)];
  const transaction = session?.db as Transaction | undefined;
  await transaction?.execute(sql.raw(`SELECT pg_advisory_xact_lock(${adminsKey})`));
  const where = {
    role: { equals: "admin" },
    disabled: { not_equals: true },
    id: { not_equals: id },
  };
  return (await req.payload.count({ collection: "users", where, req })).totalDocs;
}
