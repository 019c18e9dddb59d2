import type { PayloadRequest } from "payload";
import { waitForTurn } from "#places/waitForTurn.ts";

/**
 * How many others can administer. Until the request's transaction ends, whoever else asks waits: two who take the right
 * from each other come one after the other, and the second finds that it is the last. A trigger of the table holds the
 * same for whoever does not ask. Rule A9.
 */
export async function otherAdmins(req: PayloadRequest, id: number | string): Promise<number> {
  await waitForTurn(req, "administrators", "the last");
  const where = {
    role: { equals: "admin" },
    disabled: { not_equals: true },
    id: { not_equals: id },
  };
  return (await req.payload.count({ collection: "users", where, req })).totalDocs;
}
