import { createLocalReq, type Endpoint, type PayloadRequest } from "payload";
import { z } from "zod";
import { pathOf } from "#content/address/pathOf.ts";
import { rowsWithIds } from "#edition/gather/rowsOf.ts";
import { environment } from "#leaves/environment.ts";
import { paths } from "#leaves/paths.ts";
import { principalOf } from "#people/principal.ts";
import { rightRefused } from "#people/rightRefused.ts";
import { previewed } from "./previewed.ts";
import { wording } from "./wording.ts";

const askedWire = z.object({
  subject: z.enum(previewed),
  id: z.coerce.number().int().positive().max(2_147_483_647).optional(),
});

async function livePath(
  req: PayloadRequest,
  { subject, id }: z.infer<typeof askedWire>,
): Promise<string | undefined> {
  if (subject === "front-page") return paths.home();
  if (id === undefined) return undefined;
  // Whoever asks, it is what readers may see.
  const nobody = await createLocalReq({}, req.payload);
  const [row] = await rowsWithIds(nobody, subject, [String(id)]);
  if (!row) return undefined;
  if (subject === "corrections") return paths.corrections();
  return row.slug ? pathOf(subject, row.slug) : undefined;
}

/** `GET /api/preview/live?subject=…&id=…`: where readers find a document, for the panel's 在网站上查看. */
export const liveAddressEndpoint: Endpoint = {
  path: "/preview/live",
  method: "get",
  handler: async (req) => {
    if (!principalOf(req.user)) throw rightRefused(wording.signedOut);
    const asked = askedWire.safeParse(req.query);
    const path = asked.success ? await livePath(req, asked.data) : undefined;
    const { SITE_ORIGIN } = environment("SITE_ORIGIN");
    return Response.json(path === undefined ? {} : { address: new URL(path, SITE_ORIGIN).href });
  },
};
