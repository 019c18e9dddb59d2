import path from "node:path";
import type { PayloadRequest } from "payload";
import type { z } from "zod";
import { askedOf } from "#people/askedOf.ts";
import { openMedia } from "#storage/openMedia.ts";
import { campaignEndpoint } from "../acts/campaignEndpoint.ts";
import type { Frozen } from "../campaign/freeze.ts";
import { type CandidateText, candidateTexts, portraitFile } from "./candidateTexts.ts";
import { askingJuror, refusedBy } from "./juror.ts";
import { marksWire, recusalWire, type Sheet, submissionWire } from "./jury.wire.ts";
import { addMarks, addRecusal, addSubmission, readWork } from "./juryStore.ts";
import {
  criteriaOf,
  type JurorWork,
  markRefusal,
  recusalRefusal,
  scoredBy,
  submissionRefusal,
} from "./sheet.ts";
import { juryAnswers } from "./wording.ts";

/** A juror's sheet: what to read, what to score and the own marks. */
function sheetView(frozen: Frozen, work: JurorWork, texts: readonly CandidateText[]): Sheet {
  const { candidates, due, done } = scoredBy(frozen, work);
  const named = new Map(frozen.candidates.map((candidate) => [candidate.number, candidate]));
  const categories = new Map(frozen.rules.categories.map(({ slug, name }) => [slug, name]));
  const read = new Map(texts.map((text) => [text.number, text]));
  return {
    campaign: { name: frozen.name, slug: frozen.slug },
    criteria: criteriaOf(frozen.rules).map(({ slug, name, maxScore }) => ({
      slug,
      name,
      maxScore,
    })),
    entries: candidates.map((scored) => {
      const { name = "", category = "" } = named.get(scored.number) ?? {};
      const { summary = "", story = [], portrait } = read.get(scored.number) ?? {};
      return {
        ...scored,
        name,
        category: categories.get(category) ?? category,
        summary,
        story: [...story],
        hasPortrait: portrait !== undefined,
      };
    }),
    due,
    done,
    submittedAt: work.submittedAt?.toISOString(),
  };
}

/** What a request asks for, checked by its wire; throws 400 otherwise. */
async function soundly<Wire extends z.ZodType>(req: PayloadRequest, wire: Wire) {
  const asked = await askedOf(req, wire);
  if (asked === undefined) throw refusedBy("malformed");
  return asked;
}

/** `GET /api/campaigns/:id/jury/sheet`: what the juror who asks has to score, with the own marks. */
const readSheet = campaignEndpoint("get", "jury/sheet", async (req) => {
  const { record, work } = await askingJuror(req);
  const sheet = sheetView(record.frozen, work, await candidateTexts(req));
  return Response.json(sheet, { headers: { "Cache-Control": "no-store" } });
});

/** `GET /api/campaigns/:id/jury/portraits/:number`: a candidate's portrait, for jurors of the campaign. */
const readPortrait = campaignEndpoint("get", "jury/portraits/:number", async (req) => {
  await askingJuror(req);
  const text = (await candidateTexts(req)).find(
    ({ number }) => String(number) === req.routeParams?.number,
  );
  const file = text?.portrait && (await portraitFile(req, text.portrait));
  const picture = file && (await openMedia().get(path.posix.basename(file)));
  if (!picture) throw refusedBy("unknown-candidate");
  return new Response(new Uint8Array(picture), {
    headers: { "Content-Type": "image/jpeg", "Cache-Control": "no-store" },
  });
});

/** `POST /api/campaigns/:id/jury/marks`: marks of one candidate (rules J10, J11). */
const postMarks = campaignEndpoint("post", "jury/marks", async (req) => {
  const { juror, record, work } = await askingJuror(req);
  const asked = await soundly(req, marksWire);
  const facts = { frozen: record.frozen, work };
  const sitting = { campaign: record.id, juror };
  const db = req.payload.db.pool;
  const refusal = markRefusal(asked, facts) ?? (await addMarks(db, { ...sitting, ...asked }));
  if (refusal) throw refusedBy(refusal);
  const { due, done } = scoredBy(record.frozen, (await readWork(db, sitting)) ?? work);
  return Response.json({ message: juryAnswers.saved, due, done });
});

/** `POST /api/campaigns/:id/jury/recusals`: the juror recuses themselves from a candidate (rule J12). */
const postRecusal = campaignEndpoint("post", "jury/recusals", async (req) => {
  const { juror, record, work } = await askingJuror(req);
  const asked = await soundly(req, recusalWire);
  const refusal =
    recusalRefusal(asked, { frozen: record.frozen, work }) ??
    (await addRecusal(req.payload.db.pool, { campaign: record.id, juror, ...asked }));
  if (refusal) throw refusedBy(refusal);
  return Response.json({ message: juryAnswers.recused });
});

/** `POST /api/campaigns/:id/jury/submission`: the juror signs the sheet off for good (rule J14). */
const postSubmission = campaignEndpoint("post", "jury/submission", async (req) => {
  const { juror, record, work } = await askingJuror(req);
  await soundly(req, submissionWire);
  const refusal =
    submissionRefusal({ frozen: record.frozen, work }) ??
    (await addSubmission(req.payload.db.pool, { campaign: record.id, juror }));
  const { due, done } = scoredBy(record.frozen, work);
  if (refusal) throw refusedBy(refusal, { left: due - done });
  return Response.json({ message: juryAnswers.submitted });
});

/** What a juror's sheet asks for and does. */
export const sheetEndpoints = [readSheet, readPortrait, postMarks, postRecusal, postSubmission];
