import type { PayloadRequest } from "payload";
import type { z } from "zod";

export type SentFile<Asked> = { bytes: Buffer; name: string; asked: Asked };

const longestName = 200;

/** The file of a form and what is asked of it, as its wire has it (part `asked`, JSON); undefined when there is none that can be read. */
export async function sentFile<Wire extends z.ZodType>(
  req: PayloadRequest,
  wire: Wire,
): Promise<SentFile<z.output<Wire>> | undefined> {
  const form = await req.formData?.().catch(() => undefined);
  const file = form?.get("file");
  const text = form?.get("asked");
  if (!(file instanceof File) || typeof text !== "string") return undefined;
  try {
    const asked = wire.safeParse(JSON.parse(text));
    if (!asked.success) return undefined;
    const bytes = Buffer.from(await file.arrayBuffer());
    return { bytes, name: file.name.slice(-longestName), asked: asked.data };
  } catch {
    return undefined;
  }
}
