import type { Endpoint, PayloadRequest } from "payload";
import { z } from "zod";
import { scopesOf } from "#people/permissions.ts";
import { principalOf } from "#people/principal.ts";
import { actRefusal } from "../actRefusal.ts";
import { csv } from "../csv.ts";
import { actKinds } from "../phase.ts";
import { recordAct } from "../store/campaignRecord.ts";
import { actRefusalWords, exportWords, openingWords } from "../wording.ts";
import { recordOf } from "./recordOf.ts";
import { refuse } from "./refuse.ts";

const actWire = z.strictObject({ kind: z.enum(actKinds), reason: z.string().max(500) });

/** Who asks, when they may decide about campaigns; throws 403 when they may not. */
function decider(req: PayloadRequest): string {
  const who = principalOf(req.user);
  if (!who || !scopesOf(who.role, "publish", "campaigns").includes("all"))
    throw refuse(openingWords.notAllowed, 403);
  return String(who.id);
}

/** `GET /api/campaigns/:id/record`: acts, turnout by day and counts, for those who decide about campaigns. */
const readRecord: Endpoint = {
  path: "/:id/record",
  method: "get",
  handler: async (req) => {
    decider(req);
    const { acts, days, candidates, now } = await recordOf(req);
    return Response.json({ acts, days, candidates, now });
  },
};

/** `POST /api/campaigns/:id/acts`: closes, counts, puts up for notice or publishes, each by another person (rule V6). */
const doAct: Endpoint = {
  path: "/:id/acts",
  method: "post",
  handler: async (req) => {
    const by = decider(req);
    const asked = actWire.safeParse(await req.json?.());
    if (!asked.success) throw refuse(actRefusalWords["reason-needed"], 400);
    const { frozen, acts, now } = await recordOf(req);
    const refusal = actRefusal({ ...asked.data, by }, { rules: frozen.rules, acts, now });
    if (refusal) throw refuse(actRefusalWords[refusal], 409);
    await recordAct(req.payload.db.pool, { slug: frozen.slug, by, ...asked.data });
    return Response.json({ message: exportWords.recorded });
  },
};

/** `GET /api/campaigns/:id/export`: counts as a CSV file for Excel. */
const exportCounts: Endpoint = {
  path: "/:id/export",
  method: "get",
  handler: async (req) => {
    decider(req);
    const { frozen, candidates } = await recordOf(req);
    const counts = new Map(candidates.map((row) => [row.number, row]));
    const rows = frozen.candidates.map(({ number, name, category }) => {
      const { likes = 0, ballots = 0 } = counts.get(number) ?? {};
      return [number, name, category, likes, ballots];
    });
    return new Response(csv([exportWords.columns, ...rows]), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="${frozen.slug}.csv"`,
        "Cache-Control": "no-store",
      },
    });
  },
};

/** What the campaign view of the admin panel asks for and does. */
export const actEndpoints = [readRecord, doAct, exportCounts];
