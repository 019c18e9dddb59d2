import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from "payload";
import { environment } from "#leaves/environment.ts";
import { readableError } from "#leaves/readableError.ts";
import { mayUnlock } from "../mayUnlock.ts";
import { type Principal, principalOf } from "../principal.ts";
import { proveOwnPassword } from "../proveOwnPassword.ts";
import { rightRefused } from "../rightRefused.ts";
import { recordEvent } from "../securityLog/recordEvent.ts";
import { admitAttempt, signInGate } from "../signIn/admitAttempt.ts";
import { wording } from "../wording.ts";
import { secondFactorOf } from "./secondFactorOf.ts";
import { needsSecondFactor } from "./secondFactorRules.ts";

type Typed = { currentPassword?: unknown; code?: unknown; ticket?: unknown };
type Call = {
  req: PayloadRequest;
  who: Principal & { id: number };
  typed: Typed;
  now: number;
  factor: ReturnType<typeof secondFactorOf>;
};

/** An endpoint for the account that is signed in, about itself. */
const own = (path: string, answer: (call: Call) => Promise<object>): Endpoint => ({
  path: `/second-factor/${path}`,
  method: "post",
  handler: async (req) => {
    const who = principalOf(req.user);
    if (who === undefined) throw readableError(req.t("error:unauthorized"), 401);
    await addDataAndFileToRequest(req);
    const account = { id: Number(who.id), username: String(req.user?.username ?? "") };
    const factor = secondFactorOf(req.payload, account);
    const typed = (req.data ?? {}) as Typed;
    const call = { req, who: { ...who, id: account.id }, typed, now: Date.now(), factor };
    return Response.json(await answer(call));
  },
});

/** Counts a code like a password: an open session is no way to guess. */
async function counted<T>({ req, who }: Call, take: () => Promise<T | undefined>): Promise<T> {
  const attempt = await admitAttempt(req, { account: who, name: "" });
  const taken = await take();
  if (taken === undefined) {
    await recordEvent(req, { kind: "code-refused", account: who.id, by: who.id });
    throw readableError(wording.signIn.wrongCode, 400);
  }
  signInGate.forgive(attempt);
  return taken;
}

const begin = own("begin", async ({ req, typed, now, factor }) => {
  if ((await factor.state()).isOn) throw readableError(wording.secondFactor.isOn, 409);
  await proveOwnPassword(req, typed);
  return factor.begin(now);
});

const confirm = own("confirm", async (call) => {
  const recoveryCodes = await counted(call, () =>
    call.factor.confirm({ ticket: call.typed.ticket, code: call.typed.code }, call.now),
  );
  await recordEvent(call.req, { kind: "second-factor-on", account: call.who.id, by: call.who.id });
  return { recoveryCodes };
});

const renew = own("renew", async (call) => {
  await proveOwnPassword(call.req, call.typed);
  await counted(call, () => call.factor.take(call.typed.code, call.now));
  const recoveryCodes = await call.factor.renewCodes();
  const { id } = call.who;
  await recordEvent(call.req, { kind: "recovery-codes-renewed", account: id, by: id });
  return { recoveryCodes };
});

const off = own("off", async (call) => {
  const { GRIDPRESS_TRIAL: isTrial } = environment("GRIDPRESS_TRIAL");
  if (needsSecondFactor({ role: call.who.role, isTrial })) {
    throw readableError(wording.secondFactor.needed, 403);
  }
  await proveOwnPassword(call.req, call.typed);
  await counted(call, () => call.factor.take(call.typed.code, call.now));
  await call.factor.remove();
  await recordEvent(call.req, { kind: "second-factor-off", account: call.who.id, by: call.who.id });
  return { message: wording.secondFactor.isOff };
});

/** Takes another's second step away, where a telephone is lost, and ends the sessions it opened. */
const reset: Endpoint = {
  path: "/:id/second-factor/reset",
  method: "post",
  handler: async (req) => {
    const who = principalOf(req.user);
    if (!mayUnlock(who)) {
      throw rightRefused(req.t("error:unauthorized"));
    }
    const id = Number(req.routeParams?.id);
    if (id === Number(who.id)) throw readableError(wording.secondFactor.ownReset, 403);
    const account = await req.payload.findByID({ collection: "users", id, depth: 0, req });
    await secondFactorOf(req.payload, { id, username: account.username }).remove();
    await req.payload.update({ collection: "users", id, data: { sessions: [] }, req });
    await recordEvent(req, { kind: "second-factor-reset", account: id, by: Number(who.id) });
    return Response.json({ message: wording.secondFactor.isOff });
  },
};

/** Setting the second step up and taking it away; rule A18. */
export const secondFactorEndpoints: Endpoint[] = [begin, confirm, renew, off, reset];
