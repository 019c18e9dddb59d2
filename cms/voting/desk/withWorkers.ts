import type { PayloadRequest } from "payload";
import type { FreezableDocument } from "../campaign/frozenFromDocument.ts";

type Row = NonNullable<FreezableDocument["candidates"]>[number];

/** The document with each candidate's worker in place of the worker's id. */
export async function withWorkers<Doc extends { candidates?: readonly Row[] | null }>(
  req: PayloadRequest,
  doc: Doc,
) {
  const candidates = doc.candidates ?? [];
  const ids = candidates.flatMap(({ worker }) => (typeof worker === "number" ? [worker] : []));
  const { docs } = await req.payload.find({
    collection: "workers",
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    select: { slug: true, name: true },
    req,
  });
  const byId = new Map(docs.map((worker) => [worker.id, worker]));
  return {
    ...doc,
    candidates: candidates.map((row) => ({
      ...row,
      worker: typeof row.worker === "number" ? byId.get(row.worker) : row.worker,
    })),
  };
}
