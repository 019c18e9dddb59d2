import { APIError, type PayloadRequest } from "payload";
import { environment } from "#leaves/environment.ts";
import { secondFactorOf } from "../secondFactor/secondFactorOf.ts";
import { needsSecondFactor } from "../secondFactor/secondFactorRules.ts";
import { recordEvent } from "../securityLog/recordEvent.ts";
import { wording } from "../wording.ts";
import type { SignInAccount } from "./signInAccount.ts";

export type TypedStep = { readonly code: unknown; readonly ticket: unknown };

/** What the sign-in page is told to ask for next; it sends name and password along again. */
const ask = (message: string, next: Record<string, unknown>) =>
  new APIError(message, 401, next, true);

const isAnswered = (code: unknown) => typeof code === "string" && code !== "";

async function takeCode(
  req: PayloadRequest,
  account: SignInAccount,
  typed: TypedStep,
  now: number,
) {
  const taken = await secondFactorOf(req.payload, account).take(typed.code, now);
  if (taken === undefined) {
    await recordEvent(req, { kind: "code-refused", account: account.id });
    throw ask(wording.signIn.wrongCode, { step: "code" });
  }
  if (taken === "recovery") {
    await recordEvent(req, { kind: "recovery-code-used", account: account.id });
  }
}

async function takeSetUp(
  req: PayloadRequest,
  account: SignInAccount,
  typed: TypedStep,
  now: number,
) {
  const codes = await secondFactorOf(req.payload, account).confirm(typed, now);
  if (codes === undefined) {
    await recordEvent(req, { kind: "code-refused", account: account.id });
    throw ask(wording.signIn.wrongCode, { step: "set-up" });
  }
  await recordEvent(req, { kind: "second-factor-on", account: account.id });
  req.context.recoveryCodes = codes;
}

/**
 * The step after the password. Passes, or throws 401 with what to ask for: `{ step: "code" }`, or `{ step: "set-up" }` where
 * the account may come in only by setting up its second step first; what that takes goes to {@link handOverSetUp}.
 * `beforeAsking` runs when nothing was typed yet: that is no failed attempt.
 */
export async function secondStep(
  req: PayloadRequest,
  facts: { readonly account: SignInAccount; readonly typed: TypedStep; readonly now: number },
  beforeAsking: () => void,
): Promise<void> {
  const { account, typed, now } = facts;
  const factor = secondFactorOf(req.payload, account);
  const { isOn } = await factor.state();
  const { GRIDPRESS_TRIAL: isTrial } = environment("GRIDPRESS_TRIAL");
  if (!isOn && !needsSecondFactor({ role: account.role, isTrial })) return;
  if (isAnswered(typed.code)) {
    return isOn ? takeCode(req, account, typed, now) : takeSetUp(req, account, typed, now);
  }
  beforeAsking();
  if (isOn) throw ask(wording.signIn.askCode, { step: "code" });
  // Beside the error, not in it: what is in errors is logged.
  req.context.setUp = factor.begin(now);
  throw ask(wording.signIn.askSetUp, { step: "set-up" });
}
