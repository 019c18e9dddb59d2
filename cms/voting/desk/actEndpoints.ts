import { z } from "zod";
import { readableError } from "#leaves/readableError.ts";
import { typedText } from "#leaves/typedText.ts";
import { askedOf } from "#people/askedOf.ts";
import { scopesOf } from "#people/permissions.ts";
import { principalOf } from "#people/principal.ts";
import { rightRefused } from "#people/rightRefused.ts";
import { campaignEndpoint } from "../acts/campaignEndpoint.ts";
import { recordOf } from "../acts/campaignRecord.ts";
import { openCampaign } from "../acts/openCampaign.ts";
import { performAct } from "../acts/performAct.ts";
import { actRefusalText, actRefusalWords, openingWords } from "../acts/wording.ts";
import { actKinds } from "../campaign/phase.ts";
import { refuseJuror } from "../jury/juror.ts";
import { actsView, juryFacts } from "./actsView.ts";
import { decider, examiner, onlooker, personOf } from "./deskRights.ts";
import { readTurnout, streetTurnout } from "./turnout.ts";
import { exportWords } from "./wording.ts";

/** `POST /api/campaigns/:id/open`: opens a campaign, for those who may publish campaigns. */
export const openEndpoint = campaignEndpoint("post", "open", async (req) => {
  const who = principalOf(req.user);
  if (!who || !scopesOf(who.role, "publish", "campaigns").includes("all"))
    throw rightRefused(openingWords.notAllowed);
  const id = String(req.routeParams?.id);
  const rulesHash = await openCampaign({
    payload: req.payload,
    id,
    by: String(who.id),
    person: personOf(req.user),
    req,
  });
  return Response.json({ message: openingWords.opened, rulesHash });
});

const actWire = z.strictObject({
  kind: z.enum(actKinds),
  reason: typedText({ least: 0, most: 500 }),
  /** What scrutineers found, as `votes:scrutiny` wrote it. */
  finding: z.string().max(500_000).optional(),
});

/** `GET /api/campaigns/:id/record`: acts and what is next, turnout, counts and concentration. */
const readRecord = campaignEndpoint("get", "record", async (req) => {
  const who = onlooker(req);
  const record = await recordOf(req);
  return Response.json({
    ...(await actsView(req, record, who)),
    turnout: await readTurnout(req.payload.db.pool, record.id),
    streets: await streetTurnout(req, record),
    mayExamine: who.mayExamine,
  });
});

/** `POST /api/campaigns/:id/acts`: closes, counts, puts up for notice or publishes, each by another person (rule V6). */
const doAct = campaignEndpoint("post", "acts", async (req) => {
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
});

/** What the campaign view of the admin panel asks for and does. */
export const actEndpoints = [readRecord, doAct];
