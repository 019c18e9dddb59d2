import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from "payload";
import type { IntakeAct } from "../intakeEvent.ts";
import { actOn, recordAct } from "./actOn.ts";
import { mergedInto } from "./deskStore.ts";

/** Rules O6 and O30: does something with one, and, but for a question to its own sender, with all that stand behind it; all of it or nothing. */
export async function actAtDesk(
  req: PayloadRequest,
  of: { number: string; after: number },
  act: IntakeAct,
): Promise<void> {
  const isOwn = await initTransaction(req);
  try {
    await recordAct(req, of, act);
    if (act.kind !== "ask") await actOn(req, await mergedInto(req, of.number), act);
    if (isOwn) await commitTransaction(req);
  } catch (cause) {
    if (isOwn) await killTransaction(req);
    throw cause;
  }
}
