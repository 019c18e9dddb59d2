import type { Endpoint, PayloadRequest } from "payload";
import { z } from "zod";
import { isSigned, signedCollections } from "#edition/signed/formOf.ts";
import { csv } from "#leaves/csv.ts";
import { readableError } from "#leaves/readableError.ts";
import { scopesOf } from "#people/permissions.ts";
import { principalOf } from "#people/principal.ts";
import { rightRefused } from "#people/rightRefused.ts";
import { wording as roomWords } from "../wording.ts";
import { readSlip } from "./readSlip.ts";
import type { Slip } from "./slip.ts";
import { slipsIn } from "./slipNumbers.ts";
import { slipNumber } from "./slipRules.ts";
import { slipTable } from "./slipTable.ts";
import { wording } from "./wording.ts";

const askedWire = z.object({
  month: z.string().regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/),
  format: z.enum(["csv", "json"]).default("csv"),
});

/** Collections all of whose versions the account may read; who may not do so for all of any exports nothing. */
function readable(req: PayloadRequest): ReadonlySet<string> {
  const role = principalOf(req.user)?.role ?? "public";
  const found = signedCollections.filter((one) =>
    scopesOf(role, "readVersions", one).includes("all"),
  );
  if (found.length === 0) throw rightRefused(roomWords.noRight);
  return new Set(found);
}

async function slipsOfMonth(
  req: PayloadRequest,
  month: string,
  may: ReadonlySet<string>,
): Promise<Slip[]> {
  const slips: Slip[] = [];
  for (const { collection, id, year, number } of await slipsIn(req.payload, month))
    if (isSigned(collection) && may.has(collection))
      slips.push(
        await readSlip(req, { collection, id: Number(id), number: slipNumber(year, number) }),
      );
  return slips;
}

/** `GET /api/slips?month=2026-11&format=csv`: the record sheets of what went live in a month (rule R20). */
export const slipExport: Endpoint = {
  path: "/slips",
  method: "get",
  handler: async (req) => {
    const may = readable(req);
    const asked = askedWire.safeParse(req.query);
    if (!asked.success) throw readableError(wording.month, 400);
    const { month, format } = asked.data;
    const slips = await slipsOfMonth(req, month, may);
    const headers = { "Content-Disposition": `attachment; filename="slips-${month}.${format}"` };
    if (format === "json") return Response.json(slips, { headers });
    return new Response(csv(slipTable(slips)), {
      headers: { ...headers, "Content-Type": "text/csv; charset=utf-8" },
    });
  },
};
