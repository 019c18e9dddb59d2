import type { Endpoint } from "payload";
import { z } from "zod";
import { readableError } from "#leaves/readableError.ts";
import { typedText } from "#leaves/typedText.ts";
import { askedOf } from "#people/askedOf.ts";
import { recordOf } from "../acts/campaignRecord.ts";
import { decisionKinds } from "../holds/decide.ts";
import { createPostgresDecisionStore } from "../holds/postgresDecisionStore.ts";
import { holdWords, refusalWords } from "../holds/wording.ts";
import { examiner, peopleBy } from "./deskRights.ts";
import { examine } from "./examine.ts";
import { exportWords } from "./wording.ts";

const decisionWire = z.strictObject({
  kind: z.enum(decisionKinds),
  reason: typedText({ least: 0, most: 500 }),
});

/** `GET /api/campaigns/:id/holds`: counts side by side and the holds behind them. */
const readHolds: Endpoint = {
  path: "/:id/holds",
  method: "get",
  handler: async (req) => {
    const { id: by } = examiner(req);
    const store = createPostgresDecisionStore(req.payload.db.pool);
    const examinations = await examine({ store, by }, await recordOf(req));
    const deciders = examinations
      .flatMap(({ holds }) => holds)
      .flatMap(({ decisions }) => decisions.map((decision) => decision.by));
    return Response.json({
      examinations,
      people: Object.fromEntries(await peopleBy(req, deciders)),
    });
  },
};

/** `POST /api/campaigns/:id/holds/:hold/decisions`: releases a hold, proposes its void or confirms it (rules H20–H22). */
const decideOnHold: Endpoint = {
  path: "/:id/holds/:hold/decisions",
  method: "post",
  handler: async (req) => {
    const { id: by } = examiner(req);
    const asked = await askedOf(req, decisionWire);
    if (!asked) throw readableError(holdWords.malformed, 400);
    const store = createPostgresDecisionStore(req.payload.db.pool);
    const examinations = await examine({ store, by }, await recordOf(req));
    const hold = examinations
      .flatMap(({ holds }) => holds)
      .find(({ id }) => String(id) === req.routeParams?.hold);
    if (!hold) throw readableError(holdWords.unknown, 404);
    const answer = await store.decide(hold.id, { ...asked, by });
    if (!("refusal" in answer)) return Response.json({ message: exportWords.recorded });
    throw readableError(refusalWords[answer.refusal], answer.refusal === "no-reason" ? 400 : 409);
  },
};

/** What the examiners' part of the campaign view asks for and does. */
export const holdEndpoints = [readHolds, decideOnHold];
