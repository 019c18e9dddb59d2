import type { PayloadRequest } from "payload";
import { readableError } from "#leaves/readableError.ts";
import { recordEvent } from "../securityLog/recordEvent.ts";
import { wording } from "../wording.ts";
import { admitAttempt, signInGate } from "./admitAttempt.ts";
import { passwordFits } from "./passwordFits.ts";
import { secondStep, type TypedStep } from "./secondStep.ts";
import { signInAccount } from "./signInAccount.ts";

/** What was typed; the name as {@link accountName} cleaned it. */
export type TypedSignIn = TypedStep & { readonly name: string; readonly password: string };

/**
 * Whether somebody may sign in: returns, or throws what the page shows. A wrong password and a name that is no account
 * get one answer after the same work; what depends on the account is told only to who knows its password. Rules A11,
 * A13, A16, A18.
 */
export async function checkSignIn(
  req: PayloadRequest,
  typed: TypedSignIn,
  now: number,
): Promise<void> {
  const account = await signInAccount(req, typed.name);
  const attempt = await admitAttempt(req, { account, name: typed.name });
  const fits = await passwordFits(typed.password, account);
  if (!fits || account === undefined) {
    await recordEvent(req, { kind: "password-refused", account: account?.id });
    throw readableError(wording.signIn.incorrect, 401);
  }
  if (account.disabled === true) {
    await recordEvent(req, { kind: "disabled-refused", account: account.id });
    throw readableError(wording.account.disabled, 403);
  }
  // Being asked for the code forgets no wrong ones: who knows the password could guess on for ever.
  await secondStep(req, { account, typed, now }, () => signInGate.giveBack(attempt));
  signInGate.forgive(attempt);
}
