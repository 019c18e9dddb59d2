import type { PayloadRequest, Where } from "payload";
import type { Role } from "../roles.ts";
import type { StoredPassword } from "./passwordFits.ts";

/** An account as its row holds it: only what signing in depends on. */
export type SignInAccount = StoredPassword & {
  readonly id: number;
  readonly username: string;
  readonly role: Role;
  readonly disabled?: boolean | null;
};

/** The account with this user name or e-mail address, which {@link accountName} has cleaned. */
export async function signInAccount(
  req: PayloadRequest,
  name: string,
): Promise<SignInAccount | undefined> {
  const where: Where = { or: [{ username: { equals: name } }, { email: { equals: name } }] };
  const account = await req.payload.db.findOne<SignInAccount>({ collection: "users", where, req });
  return account ?? undefined;
}
