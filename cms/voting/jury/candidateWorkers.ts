import type { PayloadRequest } from "payload";
import { idOf } from "#content/body/sources.ts";

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
