import type { Endpoint } from "payload";
import { z } from "zod";
import { readingAskedWire, takeOverWire } from "#editorial/fromWord/fromWord.wire.ts";
import { wordReading } from "#editorial/fromWord/wordReading.ts";
import { readableError } from "#leaves/readableError.ts";
import { askedOf } from "#people/askedOf.ts";
import { deskWords } from "../deskWording.ts";
import { bareWord } from "./bareWord.ts";
import { contributed } from "./contributed.ts";
import { addNote, findFiled } from "./deskStore.ts";
import { draftWords } from "./draftWording.ts";
import { makeDraft } from "./makeDraft.ts";
import { numberIn, requireDesk } from "./requireDesk.ts";
import { sentWord } from "./sentWord.ts";
import { verifyProblems, verifyWire } from "./verifyRules.ts";

const draftWire = z.strictObject({ word: takeOverWire.optional() });

/** `POST /api/intake/:number/draft`: makes the draft of a recommendation, or answers the one that is there (rule O22). `word` takes a document over that came along. */
const draft: Endpoint = {
  path: "/intake/:number/draft",
  method: "post",
  handler: async (req) => {
    requireDesk(req, "update");
    const asked = await askedOf(req, draftWire);
    if (!asked) throw readableError(deskWords.malformed, 400);
    const made = await makeDraft(req, numberIn(req), asked.word);
    return Response.json({ ...made, message: made.isNew ? draftWords.done : draftWords.already });
  },
};

const readingWire = z.strictObject({
  ...readingAskedWire.shape,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** `POST /api/intake/:number/word`: looks at a document that came along, and keeps nothing (rule Z11). */
const word: Endpoint = {
  path: "/intake/:number/word",
  method: "post",
  handler: async (req) => {
    requireDesk(req, "update");
    const asked = await askedOf(req, readingWire);
    if (!asked) throw readableError(deskWords.malformed, 400);
    const filed = await findFiled(req, numberIn(req));
    if (!filed) throw readableError(deskWords.absent, 404);
    const { bytes } = await sentWord(await contributed(req, filed), asked.hash);
    const reading = await wordReading(bytes, asked.decided, bareWord);
    return Response.json(reading, { headers: { "Cache-Control": "no-store" } });
  },
};

/** `POST /api/intake/:number/verify`: records how a recommendation was checked (rule O23). */
const verify: Endpoint = {
  path: "/intake/:number/verify",
  method: "post",
  handler: async (req) => {
    requireDesk(req, "update");
    const typed: unknown = await req.json?.().catch(() => undefined);
    const problems = verifyProblems(typed ?? {}, new Date());
    const read = verifyWire.safeParse(typed);
    if (problems.length > 0 || !read.success)
      throw readableError(problems.join("\n") || deskWords.malformed, 400);
    const found = await findFiled(req, numberIn(req));
    if (!found) throw readableError(deskWords.absent, 404);
    await addNote(req, found.number, { kind: "verify", ...read.data });
    return Response.json({});
  },
};

export const draftEndpoints: Endpoint[] = [draft, word, verify];
