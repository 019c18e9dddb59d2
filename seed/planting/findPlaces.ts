import type { PayloadRequest } from "payload";

/** Ids of places by code. Throws when one of the codes is not in the tree. */
export const findPlaces = async (
  req: PayloadRequest,
  codes: Iterable<string>,
): Promise<ReadonlyMap<string, number>> => {
  const wanted = [...new Set(codes)];
  const { docs } = await req.payload.find({
    collection: "places",
    where: { code: { in: wanted } },
    depth: 0,
    pagination: false,
    select: { code: true },
    req,
  });
  const ids = new Map(docs.map(({ code, id }) => [code ?? "", id]));
  const missing = wanted.filter((code) => !ids.has(code));
  if (missing.length > 0) throw new Error(`no place has the code ${missing.join(", ")}`);
  return ids;
};
