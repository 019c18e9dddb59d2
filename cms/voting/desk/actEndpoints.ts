import type { Endpoint } from "payload";
import { z } from "zod";
import { readableError } from "#leaves/readableError.ts";
import { typedText } from "#leaves/typedText.ts";
import { askedOf } from "#people/askedOf.ts";
import { performAct } from "../acts/performAct.ts";
import { recordOf } from "../acts/recordOf.ts";
import { actRefusalText, actRefusalWords } from "../acts/wording.ts";
import { actKinds } from "../campaign/phase.ts";
import { refuseJuror } from "../jury/refuseJuror.ts";
import { actsView } from "./actsView.ts";
import { decider, examiner, onlooker } from "./deskRights.ts";
import { juryFacts } from "./juryFacts.ts";
import { streetTurnout } from "./streetTurnout.ts";
import { readTurnout } from "./turnout.ts";
import { exportWords } from "./wording.ts";

const actWire = z.strictObject({
  kind: z.enum(actKinds),
  reason: typedText({ least: 0, most: 500 }),
  /** What scrutineers found, as `votes:scrutiny` wrote it. */
  finding: z.string().max(500_000).optional(),
});

/** `GET /api/campaigns/:id/record`: acts and what is next, turnout, counts and concentration. */
const readRecord: Endpoint = {
  path: "/:id/record",
  method: "get",
  handler: async (req) => {
    const who = onlooker(req);
    const record = await recordOf(req);
    return Response.json({
      ...(await actsView(req, record, who)),
      turnout: await readTurnout(req.payload.db.pool, record.id),
      streets: await streetTurnout(req, record),
      mayExamine: who.mayExamine,
    });
  },
};

/** `POST /api/campaigns/:id/acts`: closes, counts, puts up for notice or publishes, each by another person (rule V6). */
const doAct: Endpoint = {
  path: "/:id/acts",
  method: "post",
  handler: async (req) => {
    onlooker(req);
    const asked = await askedOf(req, actWire);
    if (!asked) throw readableError(actRefusalWords["reason-needed"], 400);
    const by = asked.kind === "scrutinised" ? examiner(req) : decider(req);
    const record = await recordOf(req);
    await refuseJuror(req, { campaign: record.id, account: by.id });
    const refused = await performAct(req.payload.db.pool, record, {
      ...asked,
      by,
      jury: juryFacts(record),
    });
    if (refused) throw readableError(actRefusalText(refused.refusal, refused.facts), 409);
    return Response.json({ message: exportWords.recorded });
  },
};

/** What the campaign view of the admin panel asks for and does. */
export const actEndpoints = [readRecord, doAct];
