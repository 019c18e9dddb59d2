import type { PayloadRequest } from "payload";
import type { NominatingCampaign } from "./candidateRules.ts";

type Row = {
  rules?: { categories?: { slug?: string | null; name?: string | null }[] | null } | null;
  candidates?: { worker?: number | { id: number } | null; number?: number | null }[] | null;
};

/** Candidates as they are stored, so that those that are there stay as they are. */
export type CandidateRows = NonNullable<Row["candidates"]>;

/**
 * The campaign of an address while readers have it, with its newest draft: what is written there is what the next candidate joins. Opening freezes its
 * candidates (rule V2).
 */
export async function nominatingCampaign(
  req: PayloadRequest,
  slug: string,
): Promise<(NominatingCampaign & { rows: CandidateRows }) | undefined> {
  const shared = { collection: "campaigns", depth: 0, req } as const;
  const { docs } = await req.payload.find({
    ...{ ...shared, limit: 1, pagination: false },
    where: { slug: { equals: slug }, _status: { equals: "published" } },
  });
  const [live] = docs;
  if (!live) return undefined;
  const newest = (await req.payload.findByID({ ...shared, id: live.id, draft: true })) as Row;
  const rows = newest.candidates ?? [];
  return {
    id: Number(live.id),
    isFrozen: Boolean(live.rulesHash || live.openedAt),
    categories: (newest.rules?.categories ?? []).flatMap(({ slug: code, name }) =>
      code ? [{ slug: code, name: name ?? code }] : [],
    ),
    candidates: rows.flatMap(({ worker, number }) => {
      const id = typeof worker === "object" ? worker?.id : worker;
      return id ? [{ worker: Number(id), number: number ?? 0 }] : [];
    }),
    rows,
  };
}
