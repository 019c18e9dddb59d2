import type { Payload, PayloadRequest } from "payload";
import { idOf } from "#content/body/sources.ts";
import { readableError } from "#leaves/readableError.ts";
import { scopesOf } from "#people/permissions.ts";
import { principalOf } from "#people/principal.ts";
import { type CampaignRecord, recordOf } from "../acts/campaignRecord.ts";
import { isCandidate, juryStatus } from "./juryRefusals.ts";
import { nameJurors, readProgress, readWork } from "./juryStore.ts";
import type { JurorWork } from "./sheet.ts";
import { type JuryRefusal, juryRefusalText } from "./wording.ts";

const numberOf = (related: unknown): number | undefined => {
  const id = idOf(related);
  return id === undefined ? undefined : Number(id);
};

/** Ids of the profiles that stand in the campaign which a request names by `:id`. */
export async function candidateWorkers(req: PayloadRequest): Promise<number[]> {
  const { candidates } = await req.payload.findByID({
    collection: "campaigns",
    id: String(req.routeParams?.id),
    depth: 0,
    select: { candidates: true },
    req,
  });
  return (candidates ?? []).flatMap(({ worker }) => numberOf(worker) ?? []);
}

/** Id of an account's own profile. */
export const ownWorker = (account: unknown): number | undefined =>
  numberOf((account as { worker?: unknown } | null)?.worker);

/** The error of a refusal, in words for whoever asked. */
export const refusedBy = (
  refusal: JuryRefusal,
  about: Parameters<typeof juryRefusalText>[1] = {},
) => readableError(juryRefusalText(refusal, about), juryStatus(refusal));

export type AskingJuror = { juror: string; record: CampaignRecord; work: JurorWork };

/**
 * The juror of the campaign who asks, with the own work and nobody else's; throws 403 for everybody else (rules J3, J20).
 */
export async function askingJuror(req: PayloadRequest): Promise<AskingJuror> {
  const who = principalOf(req.user);
  if (!who || !scopesOf(who.role, "score", "campaigns").includes("all"))
    throw refusedBy("not-allowed");
  const juror = String(who.id);
  const record = await recordOf(req);
  const work = await readWork(req.payload.db.pool, { campaign: record.id, juror });
  if (!work) throw refusedBy("not-named");
  if (isCandidate({ worker: ownWorker(req.user) }, await candidateWorkers(req)))
    throw refusedBy("is-candidate");
  return { juror, record, work };
}

/** Throws 409 when an account sits or sat on the campaign's jury: whoever scores does not act (rule J2). */
export async function refuseJuror(
  req: PayloadRequest,
  { campaign, account }: { campaign: number; account: string },
): Promise<void> {
  const jurors = await readProgress(req.payload.db.pool, campaign);
  if (jurors.some(({ juror }) => juror === account)) throw refusedBy("juror-acts");
}

/** Seats an account on the jury of every opened campaign that has one; for the sample, whose accounts come last. */
export async function seatJuror(
  payload: Payload,
  { username, by }: { username: string; by: string },
): Promise<void> {
  const { docs } = await payload.find({
    collection: "users",
    where: { username: { equals: username } },
    depth: 0,
  });
  const jurors = docs.map(({ id, name }) => ({ id: String(id), name }));
  const { rows } = await payload.db.pool.query<{ id: number }>(
    "SELECT id FROM voting.campaigns WHERE (frozen::jsonb) #> '{rules,jury}' IS NOT NULL",
  );
  for (const { id } of rows) await nameJurors(payload.db.pool, { campaign: id, by, jurors });
}
