import type { PayloadRequest } from "payload";
import { refusedBy } from "./juror.ts";
import { readProgress } from "./juryStore.ts";

/** Throws 409 when an account sits or sat on the campaign's jury: whoever scores does not act (rule J2). */
export async function refuseJuror(
  req: PayloadRequest,
  { campaign, account }: { campaign: number; account: string },
): Promise<void> {
  const jurors = await readProgress(req.payload.db.pool, campaign);
  if (jurors.some(({ juror }) => juror === account)) throw refusedBy("juror-acts");
}
