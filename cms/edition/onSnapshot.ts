import { createLocalReq, type Payload, type PayloadRequest } from "payload";

/**
 * Runs the work on one snapshot of the database, so that an edition shows one moment even while editors go on.
 * The request has no user: what it reads with access control on is what the public may read.
 */
export async function onSnapshot<T>(
  payload: Payload,
  work: (req: PayloadRequest) => Promise<T>,
): Promise<T> {
  const req = await createLocalReq({}, payload);
  const transaction = await payload.db.beginTransaction({
    isolationLevel: "repeatable read",
    accessMode: "read only",
  });
  if (transaction !== null) req.transactionID = transaction;
  try {
    return await work(req);
  } finally {
    if (transaction !== null) await payload.db.rollbackTransaction(transaction);
  }
}
