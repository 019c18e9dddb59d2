import type { Endpoint } from "payload";
import { z } from "zod";
import { readableError } from "#leaves/readableError.ts";
import { typedText } from "#leaves/typedText.ts";
import { askedOf } from "#people/askedOf.ts";
import { recordOf } from "../acts/campaignRecord.ts";
import { answerObjection, readObjections } from "../objections/objections.ts";
import { objectionWords as words } from "../objections/wording.ts";
import { examiner } from "./deskRights.ts";
import { exportWords } from "./wording.ts";

const answerWire = z.strictObject({
  upheld: z.boolean(),
  reason: typedText({ most: 500 }),
});

/** `GET /api/campaigns/:id/objections`: objections with contacts and answers, for examiners only (rule V64). */
const read: Endpoint = {
  path: "/:id/objections",
  method: "get",
  handler: async (req) => {
    examiner(req);
    const { id, frozen } = await recordOf(req);
    const candidates = frozen.candidates.map(({ number, name }) => [number, `${number}号 ${name}`]);
    const objections = await readObjections(req.payload.db.pool, id);
    return Response.json(
      { objections, candidates: Object.fromEntries(candidates) },
      { headers: { "Cache-Control": "no-store" } },
    );
  },
};

/** `POST /api/campaigns/:id/objections/:number/answer`: answers one for good (rule V62). */
const answer: Endpoint = {
  path: "/:id/objections/:number/answer",
  method: "post",
  handler: async (req) => {
    const { id: account, person } = examiner(req);
    const asked = await askedOf(req, answerWire);
    if (!asked) throw readableError(words.answerMalformed, 400);
    const { id } = await recordOf(req);
    const isKept = await answerObjection(req.payload.db.pool, {
      campaign: id,
      number: Number(req.routeParams?.number),
      by: { id: account, ...person },
      ...asked,
    });
    if (!isKept) throw readableError(words.answeredAlready, 409);
    return Response.json({ message: exportWords.recorded });
  },
};

/** What the examiners' part of the campaign view does about objections. */
export const objectionEndpoints = [read, answer];
