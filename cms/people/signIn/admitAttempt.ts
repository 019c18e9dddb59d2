import type { PayloadRequest } from "payload";
import { networkPrefix } from "#leaves/networkPrefix.ts";
import { readableError } from "#leaves/readableError.ts";
import { networkCode } from "../securityLog/networkCode.ts";
import { recordEvent } from "../securityLog/recordEvent.ts";
import { wording } from "../wording.ts";
import { longestAccountName } from "./accountNameRules.ts";
import { addressOf } from "./addressOf.ts";
import { isKnownThere } from "./isKnownThere.ts";
import { createSignInGate, type SignInAttempt, type Wait } from "./signInGate.ts";

/**
 * The gate of this process; accounts are their numbers in it, and what is no account its name as typed. It counts by the
 * time since the process began, which nobody sets.
 */
export const signInGate = createSignInGate(() => performance.now());

/** One key per line: a provider gives each of its customers a /64 of IPv6 at least. */
const lineOf = (req: PayloadRequest) =>
  networkPrefix(addressOf(req.headers), { v4: 4, v6: 4 }) ?? "";

/** Whose attempt it is in the gate, which holds no more of a made-up name than a name can have. */
export const gateKey = (account: { readonly id: number } | undefined, name: string): string =>
  account === undefined ? `name ${name.slice(0, longestAccountName)}` : String(account.id);

async function refuse(
  req: PayloadRequest,
  wait: Wait,
  account: number | undefined,
): Promise<never> {
  await recordEvent(req, { kind: "slowed", account, detail: wording.signIn.heldBy[wait.by] });
  req.responseHeaders = new Headers({ "Retry-After": String(Math.ceil(wait.ms / 1000)) });
  throw readableError(wording.signIn.wait(wait.ms), 429);
}

/**
 * Takes one attempt to sign in, or to prove a password, or throws 429 with the minutes to wait. What strangers did to an
 * account does not hold up somebody at a network it signed in from lately; that is looked up only when it matters.
 */
export async function admitAttempt(
  req: PayloadRequest,
  who: { readonly account: { readonly id: number } | undefined; readonly name: string },
): Promise<SignInAttempt> {
  const account = gateKey(who.account, who.name);
  const stranger = { account, address: lineOf(req), isKnownThere: false };
  const wait = signInGate.take(stranger);
  if (wait === undefined) return stranger;
  if (wait.by === "pair" || wait.by === "address") return refuse(req, wait, who.account?.id);
  // Asked for whoever it is, so that the answer takes as long for names that are no account.
  const network = networkCode(addressOf(req.headers), req.payload.secret);
  const isKnown = await isKnownThere(req.payload, { account: who.account?.id ?? 0, network });
  const known = { ...stranger, isKnownThere: isKnown };
  const knownWait = isKnown ? signInGate.take(known) : wait;
  return knownWait === undefined ? known : refuse(req, knownWait, who.account?.id);
}
