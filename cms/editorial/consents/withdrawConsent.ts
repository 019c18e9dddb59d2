import {
  commitTransaction,
  initTransaction,
  isolateObjectProperty,
  killTransaction,
  type PayloadRequest,
} from "payload";
import { type Consent, isConsented } from "#content/consentRules.ts";
import { type Use, usedIn } from "#content/usage/usedIn.ts";
import { recordChange } from "#edition/recordChange.ts";
import type { Day } from "#leaves/shanghaiTime.ts";
import { liveRow, newestForm } from "../review/documentNow.ts";
import type { ConsentOf } from "./readLedger.ts";

/** A withdrawal is no edit and waits for no signature (rule C42): it is done as nobody, and kept under who asked for it. */
const asNobody = (req: PayloadRequest): PayloadRequest => {
  const own = isolateObjectProperty(req, "user");
  own.user = null;
  return own;
};

const withdrawn = (consent: object | null | undefined, day: Day) => ({
  ...consent,
  withdrawnOn: day,
});

async function ofPicture(req: PayloadRequest, id: number, day: Day): Promise<boolean> {
  const found = await req.payload.findByID({
    ...{ collection: "media", id, depth: 0, trash: true, disableErrors: true, req },
  });
  if (!found || !isConsented(found.consent as Consent | null)) return false;
  await req.payload.update({
    ...{ collection: "media", id, depth: 0, trash: true, req: asNobody(req) },
    data: { consent: withdrawn(found.consent, day) },
  });
  return true;
}

/** The number leaves what readers get and, where there is one, the draft above it; each stays otherwise as it is. */
async function ofPhone(req: PayloadRequest, id: number, day: Day): Promise<boolean> {
  const asked = { collection: "workers", id } as const;
  const live = await liveRow(req, asked);
  const { row: newest } = await newestForm(req, asked);
  const without = (row: typeof live) => ({
    phone: null,
    phoneConsent: withdrawn(row?.phoneConsent as object | null, day),
  });
  if (!isConsented((newest?.phoneConsent ?? live?.phoneConsent) as Consent | null)) return false;
  const options = { ...asked, depth: 0, trash: true, req: asNobody(req) } as const;
  const hasDraft = newest?._status === "draft";
  if (hasDraft) await req.payload.update({ ...options, draft: true, data: without(newest) });
  if (live?._status !== "published") return true;
  if (!hasDraft) {
    await req.payload.update({ ...options, data: without(live) });
    return true;
  }
  // Payload would publish the draft with it.
  await req.payload.db.updateOne({ ...asked, data: without(live), req });
  await recordChange(asNobody(req), {
    ...{ subject: "workers", document: String(id), title: live.name, reach: "change-live" },
  });
  return true;
}

/**
 * Rule C42: what a person agreed to is taken back, from `day` on: a picture or a number leaves all that readers get at once. Answers where it was
 * met; undefined where no consent stands.
 */
export async function withdrawConsent(
  req: PayloadRequest,
  { collection, id }: ConsentOf,
  day: Day,
): Promise<Use[] | undefined> {
  const isOwn = await initTransaction(req);
  try {
    const uses = collection === "media" ? await usedIn(req, { target: "media", id }) : [];
    const isDone = await (collection === "media" ? ofPicture : ofPhone)(req, id, day);
    if (isOwn) await commitTransaction(req);
    return isDone ? uses : undefined;
  } catch (cause) {
    if (isOwn) await killTransaction(req);
    throw cause;
  }
}
