import { sql } from "@payloadcms/db-postgres";
import { createLocalReq, type Payload } from "payload";
import { isSigned, type SignedCollection } from "#edition/signed/formOf.ts";
import { databaseOf } from "#leaves/databaseOf.ts";
import { newestForm } from "../review/documentNow.ts";
import { postgresReviewStore } from "../review/postgresReviewStore.ts";
import { reviewTurn } from "../review/reviewTurn.ts";
import { standingNow } from "../review/standingNow.ts";
import { decidePlan } from "./decidePlan.ts";
import { endPlans } from "./endPlans.ts";
import { inOneTransaction } from "./inOneTransaction.ts";

/** A plan to go live in the queue; `due` in milliseconds since 1970, `by` the account that planned. */
type Job = {
  id: string;
  due: number;
  failed: boolean;
  collection: SignedCollection;
  document: string;
  by: string;
};

/** Plans that are due, or failed within a week, and of which this was not recorded yet: whoever does it may be killed in between. */
const untold = sql`
  SELECT j.id::text, extract(epoch FROM j.wait_until)::float8 * 1000 AS due, coalesce(j.has_error, false) AS failed,
    j.input->'doc'->>'relationTo' AS collection, j.input->'doc'->>'value' AS document,
    coalesce(j.input->'user'->>'value', '') AS by
  FROM payload_jobs j
  WHERE j.task_slug = 'schedulePublish' AND j.completed_at IS NULL AND j.wait_until <= now()
    AND coalesce(j.input->>'type', 'publish') = 'publish' AND j.input->'doc' IS NOT NULL
    AND (j.has_error IS NOT TRUE OR j.updated_at > now() - interval '7 days')
    AND NOT EXISTS (SELECT 1 FROM editorial.acts a WHERE a.kind = 'missed' AND a.detail->>'job' = j.id::text
      AND a.collection = j.input->'doc'->>'relationTo' AND a.document = j.input->'doc'->>'value'
      AND (a.detail->>'why' <> 'late' OR j.has_error IS NOT TRUE))
  ORDER BY j.wait_until LIMIT 50`;

async function settle(payload: Payload, { id: job, due, failed, ...asked }: Job): Promise<void> {
  const req = await createLocalReq({}, payload);
  const document = { collection: asked.collection, id: asked.document };
  await inOneTransaction(req, async () => {
    await reviewTurn(req, document);
    const { form } = await newestForm(req, document);
    const store = postgresReviewStore(await databaseOf(req));
    const { acts, standing, hash } = await standingNow(req, document, form);
    const plan = acts.findLast((act) => act.kind === "plan" && act.job === job);
    // Somebody else was first, and what both of them saw was true before.
    const isTold = acts.some(
      (act) => act.kind === "missed" && act.job === job && (act.why !== "late" || !failed),
    );
    if (isTold) return;
    const found = decidePlan({
      ...{ failed, hash, due, now: Date.now() },
      planned: plan?.kind === "plan" ? plan.hash : undefined,
      isSigned: standing.state === "signed" || standing.state === "urgent",
    });
    const person = { by: plan?.by ?? asked.by, byName: plan?.byName ?? "" };
    if (found === "edited")
      await endPlans(req, document, { which: (one) => one.job === job, why: found, ...person });
    else if (found)
      await store.append(document, { kind: "missed", job, due, why: found, ...person });
  });
}

/** Records of each plan whose time has come what there is to tell (rules R16 and R17), before the queue is run and after. */
export async function settlePlans(payload: Payload): Promise<void> {
  const { rows } = await payload.db.drizzle.execute(untold);
  for (const job of rows as Job[]) if (isSigned(job.collection)) await settle(payload, job);
}
