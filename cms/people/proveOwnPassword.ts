import { type PayloadRequest, ValidationError } from "payload";
import { recordEvent } from "./securityLog/recordEvent.ts";
import { admitAttempt, signInGate } from "./signIn/admitAttempt.ts";
import { passwordFits } from "./signIn/passwordFits.ts";
import type { SignInAccount } from "./signIn/signInAccount.ts";
import { wording } from "./wording.ts";

const refusal = (req: PayloadRequest) =>
  new ValidationError(
    {
      collection: "users",
      errors: [{ message: wording.account.currentPassword, path: "currentPassword" }],
    },
    req.t,
  );

/**
 * Lets the signed-in account go on when it knows its present password, sent as `currentPassword`; throws a field's error
 * otherwise. Wrong ones count like those at sign-in, so that an open session is no way to guess; a right one forgets none,
 * neither passwords nor codes. Rule A17.
 */
export async function proveOwnPassword(
  req: PayloadRequest,
  data: { readonly currentPassword?: unknown },
): Promise<void> {
  const typed = typeof data.currentPassword === "string" ? data.currentPassword : "";
  if (typed === "") throw refusal(req);
  const id = Number(req.user?.id);
  const where = { id: { equals: id } };
  const account = await req.payload.db.findOne<SignInAccount>({ collection: "users", where, req });
  const attempt = await admitAttempt(req, { account: account ?? undefined, name: "" });
  if (!(await passwordFits(typed, account ?? undefined))) {
    await recordEvent(req, { kind: "password-refused", account: id, by: id });
    throw refusal(req);
  }
  signInGate.giveBack(attempt);
}
