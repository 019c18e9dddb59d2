import type { PayloadRequest } from "payload";

type Database = Pick<PayloadRequest["payload"]["db"]["drizzle"], "execute">;

/** A transaction of the adapter, as far as it is used here: its type leaves the connection open. */
type Session = { db: Database } | undefined;

/** Where SQL of our own belongs for a request: in its transaction while it has one, so that it sees what was written there. */
export async function databaseOf({
  payload: { db },
  transactionID,
}: Pick<PayloadRequest, "payload" | "transactionID">): Promise<Database> {
  const id = await transactionID;
  const session = id === undefined ? undefined : (db.sessions?.[id] as Session);
  return session?.db ?? db.drizzle;
}
