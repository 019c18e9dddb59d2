import type { PayloadRequest } from "payload";
import type { Consent } from "#content/consentRules.ts";

type Picture = { id: number | string; alt?: string | null };

/**
 * Keeps what the people in a picture said. One of which nobody has said yet what is in it, which no reader gets (rule M5), cannot be saved as an editor does:
 * its record is written by itself.
 */
export async function keepPictureConsent(
  req: PayloadRequest,
  { id, alt }: Picture,
  consent: Consent & { person?: string | null; note?: string | null },
): Promise<void> {
  const data = { portrait: true, consent };
  const asked = { collection: "media", id: Number(id), data, req } as const;
  if (alt) await req.payload.update({ ...asked, data: data as never, depth: 0, trash: true });
  else await req.payload.db.updateOne(asked);
}
