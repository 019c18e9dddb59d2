import { sql } from "@payloadcms/db-postgres";
import type { Endpoint } from "payload";
import { databaseOf } from "#leaves/databaseOf.ts";
import { readableError } from "#leaves/readableError.ts";
import { askedOf } from "#people/askedOf.ts";
import { decideAct } from "../decideAct.ts";
import { deskWords as words } from "../deskWording.ts";
import { filesOf } from "../filesOf.ts";
import { stateAfter } from "../stateRules.ts";
import { statusWords } from "../wording.ts";
import { callWords } from "./callWording.ts";
import { findFiled } from "./deskStore.ts";
import { numberIn, requireDesk } from "./requireDesk.ts";
import { problemOfFiles } from "./takenFiles.ts";
import { isAhead, saidForWire } from "./takenWire.ts";

/** `POST /api/intake/:number/taken`: an answer, an addition, a correction or a withdrawal that a sender told the desk (rules O7, O9 and O52). */
export const sayForSender: Endpoint = {
  path: "/intake/:number/taken",
  method: "post",
  handler: async (req) => {
    const who = requireDesk(req, "update");
    const asked = await askedOf(req, saidForWire);
    if (!asked) throw readableError(callWords.taken.malformed, 400);
    const { act, taken, after } = asked;
    if (isAhead(taken.cameAt, Date.now())) throw readableError(callWords.ahead, 400);
    const found = await findFiled(req, numberIn(req));
    if (!found) throw readableError(words.absent, 404);
    const files = "files" in act ? act.files : [];
    if (act.kind === "correct" && files.length > 0)
      throw readableError(words.giveFiles.notCorrected, 400);
    const isRepeat = found.events.some(
      (event) => "key" in event && "key" in act && event.key === act.key,
    );
    const refusal = decideAct({ act, by: "sender", state: stateAfter(found.events) });
    if (refusal && !isRepeat) throw readableError(statusWords.refused[refusal], 409);
    const before = isRepeat ? 0 : filesOf(found).length;
    const problem = await problemOfFiles(files, before);
    if (problem) throw readableError(problem, 400);
    const { kind, ...said } = act;
    const given = { ...said, files: files.length > 0 ? files : undefined };
    const detail = JSON.stringify({ ...given, taken, account: String(who.id) });
    const { rows } = await (await databaseOf(req)).execute(
      sql`SELECT intake.act_for_sender(${found.number}, ${after}, ${kind}, ${detail}::jsonb) AS recorded`,
    );
    if (rows[0]?.recorded !== "done") throw readableError(words.stale, 409);
    return Response.json({});
  },
};
