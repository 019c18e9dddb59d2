import { sql } from "@payloadcms/db-postgres";
import type { Endpoint } from "payload";
import { z } from "zod";
import { databaseOf } from "#leaves/databaseOf.ts";
import { readableError } from "#leaves/readableError.ts";
import { typedText } from "#leaves/typedText.ts";
import { askedOf } from "#people/askedOf.ts";
import { rightRefused } from "#people/rightRefused.ts";
import { decideAct } from "../decideAct.ts";
import { findFiled } from "../desk/deskStore.ts";
import { numberIn } from "../desk/requireDesk.ts";
import { deskWords } from "../deskWording.ts";
import { stateAfter } from "../stateRules.ts";
import { statusWords } from "../wording.ts";
import { streetAccount } from "./streetAccount.ts";
import { streetWords as words } from "./streetWording.ts";

const sayWire = z.strictObject({
  kind: z.enum(["answer", "add", "correct"]),
  text: typedText({ least: 1, most: 2000 }),
  key: z.uuid(),
  after: z.number().int().min(0),
});

/** `POST /api/intake/:number/say`: a street answers, adds and corrects as the sender of its own recommendations (rules O7, O9 and O33). */
export const sayAsStreet: Endpoint = {
  path: "/intake/:number/say",
  method: "post",
  handler: async (req) => {
    const account = await streetAccount(req, "create");
    if (!account) throw rightRefused(words.noRight);
    const asked = await askedOf(req, sayWire);
    if (!asked) throw readableError(words.problems.said, 400);
    const found = await findFiled(req, numberIn(req));
    if (found?.source.channel !== "street" || found.source.street !== account.street)
      throw readableError(deskWords.absent, 404);
    const { kind, after, ...said } = asked;
    const act = { kind, ...said };
    const refusal = decideAct({ act, by: "sender", state: stateAfter(found.events) });
    const isRepeat = found.events.some((event) => "key" in event && event.key === said.key);
    if (refusal && !isRepeat) throw readableError(statusWords.refused[refusal], 409);
    const detail = JSON.stringify({ ...said, account: String(account.who.id) });
    const { rows } = await (await databaseOf(req)).execute(
      sql`SELECT intake.act_as_street(${found.number}, ${account.street}, ${after}, ${kind}, ${detail}::jsonb) AS recorded`,
    );
    if (rows[0]?.recorded !== "done") throw readableError(deskWords.stale, 409);
    return Response.json({});
  },
};
