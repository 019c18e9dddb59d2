import type { Endpoint, PayloadRequest } from "payload";
import { addDataAndFileToRequest } from "payload";
import { mayUnlock } from "./mayUnlock.ts";
import { principalOf } from "./principal.ts";
import { rightRefused } from "./rightRefused.ts";
import { secondFactorEndpoints } from "./secondFactor/secondFactorEndpoints.ts";
import { recordEvent } from "./securityLog/recordEvent.ts";
import { accountName } from "./signIn/accountName.ts";
import { gateKey, signInGate } from "./signIn/admitAttempt.ts";
import { signInAccount } from "./signIn/signInAccount.ts";
import { wording } from "./wording.ts";

/** Lifts a slowdown: Payload's own way to unlock knows nothing of the gate. */
async function release(req: PayloadRequest): Promise<Response> {
  const who = principalOf(req.user);
  if (!mayUnlock(who)) {
    throw rightRefused(req.t("error:unauthorized"));
  }
  await addDataAndFileToRequest(req);
  const account = await signInAccount(req, accountName(req.data?.username));
  if (account) {
    signInGate.release(gateKey(account, ""));
    await recordEvent(req, { kind: "released", account: account.id, by: Number(who.id) });
  }
  return Response.json({ message: wording.signIn.free });
}

/** What accounts answer beside Payload's own endpoints, and instead of some of them. */
export const accountEndpoints: Endpoint[] = [
  {
    path: "/first-register",
    method: "post",
    // An empty table must never be an invitation: Payload lets whoever comes first become the first user.
    handler: () =>
      Response.json({ errors: [{ message: wording.account.noFirstUser }] }, { status: 403 }),
  },
  { path: "/unlock", method: "post", handler: release },
  ...secondFactorEndpoints,
];
