import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest } from "payload";
import { databaseOf } from "#leaves/databaseOf.ts";
import { readableError } from "#leaves/readableError.ts";
import { decideAct } from "../decideAct.ts";
import { deskWords } from "../deskWording.ts";
import type { IntakeAct } from "../intakeEvent.ts";
import { stateAfter } from "../stateRules.ts";
import type { DeskFiled } from "./deskStore.ts";

/** Records what the newsroom does with one; 409 where something happened after `after` (rule O9). */
export async function recordAct(
  req: PayloadRequest,
  { number, after }: { number: string; after: number },
  { kind, ...detail }: IntakeAct,
): Promise<void> {
  const { rows } = await (await databaseOf(req)).execute(
    sql`SELECT intake.act_as_desk(${number}, ${after}, ${kind}, ${String(req.user?.id)}, ${JSON.stringify(detail)}::jsonb) AS recorded`,
  );
  if (rows[0]?.recorded !== "done") throw readableError(deskWords.stale, 409);
}

/** Does the same with several, as far as it can be done with each (rule O6); with none where one of them was acted on meanwhile. */
export async function actOn(
  req: PayloadRequest,
  all: readonly DeskFiled[],
  act: IntakeAct,
): Promise<void> {
  for (const { number, events } of all) {
    if (decideAct({ act, by: "desk", state: stateAfter(events) })) continue;
    await recordAct(req, { number, after: events.at(-1)?.id ?? 0 }, act);
  }
}
