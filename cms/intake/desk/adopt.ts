import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest } from "payload";
import { databaseOf } from "#leaves/databaseOf.ts";
import { readableError } from "#leaves/readableError.ts";
import { decideAct } from "../decideAct.ts";
import { deskWords } from "../deskWording.ts";
import { stateAfter } from "../stateRules.ts";
import type { DeskFiled } from "./deskStore.ts";

/** Adopts recommendations that something was made of, as far as they can be (rule O6); none where one of them was acted on meanwhile (rule O9). */
export async function adopt(req: PayloadRequest, all: readonly DeskFiled[]): Promise<void> {
  const database = await databaseOf(req);
  for (const { number, events } of all) {
    if (decideAct({ act: { kind: "adopt" }, by: "desk", state: stateAfter(events) })) continue;
    const after = events.at(-1)?.id ?? 0;
    const { rows } = await database.execute(
      sql`SELECT intake.act_as_desk(${number}, ${after}, 'adopt', ${String(req.user?.id)}, '{}'::jsonb) AS recorded`,
    );
    if (rows[0]?.recorded !== "done") throw readableError(deskWords.stale, 409);
  }
}
