import type { PayloadRequest } from "payload";
import { databaseOf } from "#leaves/databaseOf.ts";
import type { UnplanReason } from "../review/act.ts";
import { postgresReviewStore } from "../review/postgresReviewStore.ts";
import type { Reviewed } from "../review/reviewStore.ts";
import { openPlans, type Plan } from "./planRules.ts";

type Ending = {
  which: (plan: Plan) => boolean;
  why: UnplanReason;
  by: string;
  byName: string;
};

/** Takes plans of a document out of the queue and records it; one that is carried out already is left alone. */
export async function endPlans(
  req: PayloadRequest,
  document: Reviewed,
  { which, ...ended }: Ending,
): Promise<void> {
  const store = postgresReviewStore(await databaseOf(req));
  for (const { job } of openPlans(await store.acts(document)).filter(which)) {
    const where = { id: { equals: Number(job) } };
    const { docs } = await req.payload.delete({ collection: "payload-jobs", where, req });
    if (docs.length > 0) await store.append(document, { kind: "unplan", job, ...ended });
  }
}
