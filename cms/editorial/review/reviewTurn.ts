import type { PayloadRequest } from "payload";
import { waitForTurn } from "#places/waitForTurn.ts";

/** Rule R15: one act or save of a document at a time; ends with the transaction. */
export const reviewTurn = (
  req: PayloadRequest,
  { collection, id }: { collection: string; id: number | string },
): Promise<void> => waitForTurn(req, `review in ${collection}`, String(id));
