import type { PayloadRequest, Where } from "payload";
import { waitForTurn } from "#places/waitForTurn.ts";

/**
 * Whether another account signs in by this name, as its user name or as its e-mail address. Until the request's
 * transaction ends, whoever else asks waits: of two who take one name at once, the second finds it taken. Rule A25.
 */
export async function hasOtherHolder(
  req: PayloadRequest,
  { name, account }: { readonly name: string; readonly account: number | string | undefined },
): Promise<boolean> {
  await waitForTurn(req, "account names", "any");
  const held: Where = { or: [{ username: { equals: name } }, { email: { equals: name } }] };
  const where: Where =
    account === undefined ? held : { and: [held, { id: { not_equals: account } }] };
  return (await req.payload.count({ collection: "users", where, req })).totalDocs > 0;
}
