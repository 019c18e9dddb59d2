import { schedulePublishHandler } from "@payloadcms/ui/utilities/schedulePublishHandler";
import type { PayloadRequest, SchedulePublishTaskInput, ServerFunction } from "payload";
import { isSigned, type SignedCollection } from "#edition/signed/formOf.ts";
import { nameOf } from "#people/nameOf.ts";
import { type Subject, subjects } from "#people/permissions.ts";
import { principalOf } from "#people/principal.ts";
import { newestForm } from "../review/documentNow.ts";
import { endPlans } from "./endPlans.ts";
import { inOneTransaction } from "./inOneTransaction.ts";
import { maySchedule } from "./maySchedule.ts";
import { planPublication } from "./planPublication.ts";
import { wording } from "./wording.ts";

type Asked = Parameters<typeof schedulePublishHandler>[0];

const planned = { taskSlug: { equals: "schedulePublish" } };

const refusalOf = (facts: {
  req: PayloadRequest;
  slug: unknown;
  at?: Date;
}): string | undefined => {
  const subject: Subject | undefined = subjects.find((one) => one === facts.slug);
  const refusal = subject
    ? maySchedule({
        actor: principalOf(facts.req.user)?.role ?? "public",
        subject,
        ...(facts.at && { at: facts.at }),
        now: new Date(),
      })
    : "not-allowed";
  return refusal && wording.schedule[refusal];
};

/** Rule C24: the reason that the newest draft gives is the one that readers find at the old address. */
const isExplained = async (
  req: PayloadRequest,
  collection: SignedCollection,
  value: unknown,
): Promise<boolean> => {
  const { row } = await newestForm(req, { collection, id: Number(value) });
  return Boolean(row?.withdrawalReason);
};

const cancel = async (req: PayloadRequest, id: number | string) => {
  const where = { and: [{ id: { equals: id } }, planned] };
  const found = await req.payload.find({ collection: "payload-jobs", where, depth: 0, req });
  const input = found.docs[0]?.input as SchedulePublishTaskInput | undefined;
  const error = refusalOf({ req, slug: input?.doc?.relationTo });
  if (error) return { error };
  await inOneTransaction(req, async () => {
    const person = { by: String(req.user?.id), byName: nameOf(req.user) };
    if (input?.doc && isSigned(input.doc.relationTo))
      await endPlans(
        req,
        { collection: input.doc.relationTo, id: String(input.doc.value) },
        { which: ({ job }) => job === String(id), why: "cancelled", ...person },
      );
    await req.payload.delete({ collection: "payload-jobs", where, req });
  });
  return { message: req.t("general:deletedSuccessfully") };
};

/**
 * The server function behind the schedule drawer, for those who may publish. Payload's own takes plans from every
 * account that may enter the panel, and lets each cancel the plans of all. What is signed before it goes live is planned with its
 * hash (rule R16).
 */
export const guardedSchedule: ServerFunction<Asked> = async (asked) => {
  const { date, deleteID, doc, req, type } = asked;
  if (deleteID !== undefined) return cancel(req, deleteID);
  const at = date && new Date(date);
  const error = refusalOf({ req, slug: doc?.relationTo, ...(at && { at }) });
  if (error) return { error };
  if (!at || !doc || !isSigned(doc.relationTo)) return schedulePublishHandler(asked);
  if (type === "unpublish")
    return (await isExplained(req, doc.relationTo, doc.value))
      ? schedulePublishHandler(asked)
      : { error: wording.unexplained };
  const id = Number(doc.value);
  const problem = await planPublication(req, { collection: doc.relationTo, id, at });
  return problem ? { error: problem } : { message: req.t("general:success") };
};
