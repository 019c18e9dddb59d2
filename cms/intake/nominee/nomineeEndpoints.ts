import type { Endpoint, PayloadRequest } from "payload";
import { z } from "zod";
import { readableError } from "#leaves/readableError.ts";
import { askedOf } from "#people/askedOf.ts";
import { nameOf } from "#people/nameOf.ts";
import { scopesOf } from "#people/permissions.ts";
import { rightRefused } from "#people/rightRefused.ts";
import { findFiled } from "../desk/deskStore.ts";
import { numberIn, requireDesk } from "../desk/requireDesk.ts";
import { deskWords } from "../deskWording.ts";
import { askNominee } from "./askNominee.ts";
import { makeCandidate } from "./makeCandidate.ts";
import { revokeNomineeLink } from "./nomineeStore.ts";
import { nomineeWords as words } from "./wording.ts";

/** Longest that a link asks, in days. */
const mostDays = 30;

const linkWire = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("make"), days: z.int().min(1).max(mostDays) }),
  z.strictObject({ kind: z.literal("revoke"), link: z.int().positive() }),
]);

async function asked(req: PayloadRequest) {
  const filed = await findFiled(req, numberIn(req));
  if (!filed) throw readableError(deskWords.absent, 404);
  return filed;
}

/** `POST /api/intake/:number/nominee`: a link for the nominated person, or the end of one (rule O46). */
const link: Endpoint = {
  path: "/intake/:number/nominee",
  method: "post",
  handler: async (req) => {
    const who = requireDesk(req, "update");
    const given = await askedOf(req, linkWire);
    if (!given) throw readableError(words.malformed, 400);
    const filed = await asked(req);
    const headers = { "Cache-Control": "no-store" };
    if (given.kind === "make")
      return Response.json({ link: await askNominee(req, filed, given.days) }, { headers });
    const account = { by: String(who.id), byName: nameOf(req.user) };
    await revokeNomineeLink(req, filed.number, { ...account, link: given.link });
    return Response.json({}, { headers });
  },
};

const candidateWire = z.strictObject({
  category: z.string().min(1).max(60),
  worker: z.int().positive().optional(),
});

/** `POST /api/intake/:number/candidate`: makes the nominated person a candidate (rule O47). */
const candidate: Endpoint = {
  path: "/intake/:number/candidate",
  method: "post",
  handler: async (req) => {
    const who = requireDesk(req, "update");
    if (!scopesOf(who.role, "update", "campaigns").includes("all"))
      throw rightRefused(words.candidate.noRight);
    const given = await askedOf(req, candidateWire);
    if (!given) throw readableError(words.malformed, 400);
    const { category, worker } = given;
    return Response.json(await makeCandidate(req, numberIn(req), { category, worker }));
  },
};

export const nomineeEndpoints: Endpoint[] = [link, candidate];
