import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest } from "payload";

/** A transaction of the adapter, as far as it is used here: its type leaves the connection open. */
type Session = { db: Pick<PayloadRequest["payload"]["db"]["drizzle"], "execute"> } | undefined;

/**
 * Lets one transaction at a time give out a name of a kind: who comes second waits until the first is done, and then sees what it took. A
 * unique index alone would turn the second one away with a name that it never asked for. Ends with the transaction.
 */
export async function waitForTurn(req: PayloadRequest, kind: string, name: string): Promise<void> {
  const id = await req.transactionID;
  const session = id === undefined ? undefined : (req.payload.db.sessions?.[id] as Session);
  await session?.db.execute(
    sql`SELECT pg_advisory_xact_lock(hashtext(${kind}), hashtext(${name}))`,
  );
}
