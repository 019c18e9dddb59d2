import type { PayloadRequest } from "payload";
import { deskContactWire } from "../deskContact.wire.ts";
import { openHeld } from "../openHeld.ts";
import type { DeskFiled } from "./deskStore.ts";
import type { Contributed } from "./draftRules.ts";
import { intakeDeskOf } from "./intakeDeskOf.ts";

/** The names of senders who agreed to have them printed, and of nobody else; that the account looked is recorded (rule O13). */
export async function sendersNamed(
  req: PayloadRequest,
  all: readonly DeskFiled[],
): Promise<Contributed[]> {
  const desk = intakeDeskOf(req);
  const named: Contributed[] = [];
  for (const one of all) {
    const sealed = one.consents.name
      ? await desk.lookAtContact(one.number, String(req.user?.id))
      : undefined;
    const opened = sealed && openHeld(sealed);
    const sender = opened && deskContactWire.parse(JSON.parse(opened)).name;
    named.push({ ...one, ...(sender && { sender }) });
  }
  return named;
}
