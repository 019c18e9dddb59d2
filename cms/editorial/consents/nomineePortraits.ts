import type { PayloadRequest } from "payload";

/** Pictures with people that came with the recommendation of a nominated person: their records name its number (rules O22 and O48). */
export async function nomineePortraits(req: PayloadRequest, number: string) {
  const { docs } = await req.payload.find({
    ...{ collection: "media", depth: 0, pagination: false, req },
    where: { portrait: { equals: true }, "consent.note": { like: number } },
  });
  return docs;
}
