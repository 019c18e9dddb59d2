import type { PayloadRequest } from "payload";
import type { z } from "zod";

/** The body of a request to an endpoint of ours, as its wire has it; undefined when there is none, or none that can be read. */
export async function askedOf<Wire extends z.ZodType>(
  req: PayloadRequest,
  wire: Wire,
): Promise<z.infer<Wire> | undefined> {
  const asked = wire.safeParse(await req.json?.().catch(() => undefined));
  return asked.success ? asked.data : undefined;
}
