import type { Endpoint } from "payload";
import { z } from "zod";
import { environment } from "#leaves/environment.ts";
import { readableError } from "#leaves/readableError.ts";
import { addDays, pickedDay, startOfDay } from "#leaves/shanghaiTime.ts";
import { typedText } from "#leaves/typedText.ts";
import { askedOf } from "#people/askedOf.ts";
import { recordOf } from "../acts/campaignRecord.ts";
import { makePass, readPasses } from "../holds/helperPasses.ts";
import { helperWords as words } from "../holds/wording.ts";
import { examiner, peopleBy } from "./deskRights.ts";

const passWire = z.strictObject({
  reason: typedText({ most: 200 }),
  perDay: z.number().int().min(1).max(200),
  begins: z.string(),
  ends: z.string(),
});

/** `GET /api/campaigns/:id/helpers`: announced helpers side by side, with the votes that came through them (rule H28). */
const read: Endpoint = {
  path: "/:id/helpers",
  method: "get",
  handler: async (req) => {
    examiner(req);
    const { id } = await recordOf(req);
    const passes = await readPasses(req.payload.db.pool, id);
    const people = await peopleBy(
      req,
      passes.map(({ by }) => by),
    );
    return Response.json({ passes, people: Object.fromEntries(people) });
  },
};

/** `POST /api/campaigns/:id/helpers`: announces a helper; the answer is the only one that tells the code. */
const make: Endpoint = {
  path: "/:id/helpers",
  method: "post",
  handler: async (req) => {
    const { id: by } = examiner(req);
    const asked = await askedOf(req, passWire);
    const first = pickedDay(asked?.begins);
    const last = pickedDay(asked?.ends);
    if (!asked || !first || !last || last < first) throw readableError(words.malformed, 400);
    const { id: campaign, frozen } = await recordOf(req);
    const made = await makePass(req.payload.db.pool, {
      ...{ campaign, by, reason: asked.reason, perDay: asked.perDay },
      begins: new Date(startOfDay(first)),
      ends: new Date(startOfDay(addDays(last, 1))),
    });
    if (!made) throw readableError(words.tooLate, 409);
    const { SITE_ORIGIN: origin } = environment("SITE_ORIGIN");
    const message = words.made(made.number, made.code, `${origin}/vote/${frozen.slug}/helper`);
    return Response.json({ message }, { headers: { "Cache-Control": "no-store" } });
  },
};

/** What the examiners' part of the campaign view does about announced helpers. */
export const helperEndpoints = [read, make];
