import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest } from "payload";
import { databaseOf } from "#leaves/databaseOf.ts";

/**
 * Lets one transaction at a time give out a name of a kind: who comes second waits until the first is done, and then sees what it took. A
 * unique index alone would turn the second one away with a name that it never asked for. Ends with the transaction.
 */
export async function waitForTurn(req: PayloadRequest, kind: string, name: string): Promise<void> {
  const database = await databaseOf(req);
  await database.execute(sql`SELECT pg_advisory_xact_lock(hashtext(${kind}), hashtext(${name}))`);
}
