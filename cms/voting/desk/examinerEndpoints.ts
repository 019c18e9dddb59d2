import { z } from "zod";
import { environment } from "#leaves/environment.ts";
import { readableError } from "#leaves/readableError.ts";
import { addDays, pickedDay, startOfDay } from "#leaves/shanghaiTime.ts";
import { typedText } from "#leaves/typedText.ts";
import { askedOf } from "#people/askedOf.ts";
import { campaignEndpoint } from "../acts/campaignEndpoint.ts";
import { recordOf } from "../acts/campaignRecord.ts";
import { decisionKinds } from "../holds/decide.ts";
import { makePass, readPasses } from "../holds/helperPasses.ts";
import { createPostgresDecisionStore } from "../holds/postgresDecisionStore.ts";
import { helperWords, holdWords, refusalWords } from "../holds/wording.ts";
import { answerObjection, readObjections } from "../objections/objections.ts";
import { objectionWords } from "../objections/wording.ts";
import { examiner, peopleBy } from "./deskRights.ts";
import { examine } from "./examine.ts";
import { exportWords } from "./wording.ts";

const decisionWire = z.strictObject({
  kind: z.enum(decisionKinds),
  reason: typedText({ least: 0, most: 500 }),
});

/** `GET /api/campaigns/:id/holds`: counts side by side and the holds behind them. */
const readHolds = campaignEndpoint("get", "holds", async (req) => {
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
});

/** `POST /api/campaigns/:id/holds/:hold/decisions`: releases a hold, proposes its void or confirms it (rules H20–H22). */
const decideOnHold = campaignEndpoint("post", "holds/:hold/decisions", async (req) => {
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
});

const passWire = z.strictObject({
  reason: typedText({ most: 200 }),
  perDay: z.number().int().min(1).max(200),
  begins: z.string(),
  ends: z.string(),
});

/** `GET /api/campaigns/:id/helpers`: announced helpers side by side, with the votes that came through them (rule H28). */
const readHelpers = campaignEndpoint("get", "helpers", async (req) => {
  examiner(req);
  const { id } = await recordOf(req);
  const passes = await readPasses(req.payload.db.pool, id);
  const people = await peopleBy(
    req,
    passes.map(({ by }) => by),
  );
  return Response.json({ passes, people: Object.fromEntries(people) });
});

/** `POST /api/campaigns/:id/helpers`: announces a helper; the answer is the only one that tells the code. */
const announceHelper = campaignEndpoint("post", "helpers", async (req) => {
  const { id: by } = examiner(req);
  const asked = await askedOf(req, passWire);
  const first = pickedDay(asked?.begins);
  const last = pickedDay(asked?.ends);
  if (!asked || !first || !last || last < first) throw readableError(helperWords.malformed, 400);
  const { id: campaign, frozen } = await recordOf(req);
  const made = await makePass(req.payload.db.pool, {
    ...{ campaign, by, reason: asked.reason, perDay: asked.perDay },
    begins: new Date(startOfDay(first)),
    ends: new Date(startOfDay(addDays(last, 1))),
  });
  if (!made) throw readableError(helperWords.tooLate, 409);
  const { SITE_ORIGIN: origin } = environment("SITE_ORIGIN");
  const message = helperWords.made(made.number, made.code, `${origin}/vote/${frozen.slug}/helper`);
  return Response.json({ message }, { headers: { "Cache-Control": "no-store" } });
});

const answerWire = z.strictObject({
  upheld: z.boolean(),
  reason: typedText({ most: 500 }),
});

/** `GET /api/campaigns/:id/objections`: objections with contacts and answers, for examiners only (rule V64). */
const listObjections = campaignEndpoint("get", "objections", async (req) => {
  examiner(req);
  const { id, frozen } = await recordOf(req);
  const candidates = frozen.candidates.map(({ number, name }) => [number, `${number}号 ${name}`]);
  const objections = await readObjections(req.payload.db.pool, id);
  return Response.json(
    { objections, candidates: Object.fromEntries(candidates) },
    { headers: { "Cache-Control": "no-store" } },
  );
});

/** `POST /api/campaigns/:id/objections/:number/answer`: answers one for good (rule V62). */
const answerOne = campaignEndpoint("post", "objections/:number/answer", async (req) => {
  const { id: account, person } = examiner(req);
  const asked = await askedOf(req, answerWire);
  if (!asked) throw readableError(objectionWords.answerMalformed, 400);
  const { id } = await recordOf(req);
  const isKept = await answerObjection(req.payload.db.pool, {
    campaign: id,
    number: Number(req.routeParams?.number),
    by: { id: account, ...person },
    ...asked,
  });
  if (!isKept) throw readableError(objectionWords.answeredAlready, 409);
  return Response.json({ message: exportWords.recorded });
});

/** What the examiners' part of the campaign view asks for and does: held votes, announced helpers, objections. */
export const examinerEndpoints = [
  readHolds,
  decideOnHold,
  readHelpers,
  announceHelper,
  listObjections,
  answerOne,
];
