import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from "payload";

/** Does the work in the transaction of a request, or in one of its own: all of it stands, or nothing. */
export async function inOneTransaction<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  const isOwn = await initTransaction(req);
  try {
    const done = await work();
    if (isOwn) await commitTransaction(req);
    return done;
  } catch (cause) {
    if (isOwn) await killTransaction(req);
    throw cause;
  }
}
