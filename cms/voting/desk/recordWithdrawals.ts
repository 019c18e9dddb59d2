import type { CollectionAfterChangeHook } from "payload";
import { recordWithdrawal } from "../acts/openings.ts";
import { transactionOf } from "../acts/transactionOf.ts";

type Row = { number: number; withdrawn?: boolean | null; withdrawalReason?: string | null };

/** Publishing a candidate's withdrawal from an opened campaign records the event for the vote endpoint, in the document's own transaction (rule V3). */
export const recordWithdrawals: CollectionAfterChangeHook = async ({ doc, req }) => {
  if (!doc.openedAt || doc._status !== "published") return;
  const by = req.user ? String(req.user.id) : "system";
  for (const { number, withdrawn, withdrawalReason } of (doc.candidates ?? []) as Row[])
    if (withdrawn)
      await recordWithdrawal(transactionOf(req), {
        campaign: doc.slug,
        number,
        by,
        reason: withdrawalReason ?? "",
      });
};
