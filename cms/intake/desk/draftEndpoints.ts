import type { Endpoint } from "payload";
import { readableError } from "#leaves/readableError.ts";
import { deskWords } from "../deskWording.ts";
import { addNote, findFiled } from "./deskStore.ts";
import { draftWords } from "./draftWording.ts";
import { makeDraft } from "./makeDraft.ts";
import { numberIn, requireDesk } from "./requireDesk.ts";
import { verifyProblems, verifyWire } from "./verifyRules.ts";

/** `POST /api/intake/:number/draft`: makes the draft of a recommendation, or answers the one that is there (rule O22). */
const draft: Endpoint = {
  path: "/intake/:number/draft",
  method: "post",
  handler: async (req) => {
    requireDesk(req, "update");
    const made = await makeDraft(req, numberIn(req));
    return Response.json({ ...made, message: made.isNew ? draftWords.done : draftWords.already });
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

export const draftEndpoints: Endpoint[] = [draft, verify];
