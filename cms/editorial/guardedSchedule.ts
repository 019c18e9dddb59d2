import { schedulePublishHandler } from "@payloadcms/ui/utilities/schedulePublishHandler";
import type { PayloadRequest, SchedulePublishTaskInput, ServerFunction } from "payload";
import { type Subject, subjects } from "#people/permissions.ts";
import { principalOf } from "#people/principal.ts";
import { maySchedule } from "./maySchedule.ts";
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

const cancel = async (req: PayloadRequest, id: number | string) => {
  const where = { and: [{ id: { equals: id } }, planned] };
  const found = await req.payload.find({ collection: "payload-jobs", where, depth: 0, req });
  const input = found.docs[0]?.input as SchedulePublishTaskInput | undefined;
  const error = refusalOf({ req, slug: input?.doc?.relationTo });
  if (error) return { error };
  await req.payload.delete({ collection: "payload-jobs", where, req });
  return { message: req.t("general:deletedSuccessfully") };
};

/**
 * The server function behind the schedule drawer, for those who may publish. Payload's own takes plans from every
 * account that may enter the panel, and lets each cancel the plans of all.
 */
export const guardedSchedule: ServerFunction<Asked> = async (asked) => {
  const { date, deleteID, doc, req } = asked;
  if (deleteID !== undefined) return cancel(req, deleteID);
  const at = date && new Date(date);
  const error = refusalOf({ req, slug: doc?.relationTo, ...(at && { at }) });
  return error ? { error } : schedulePublishHandler(asked);
};
