import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest } from "payload";
import { databaseOf } from "#leaves/databaseOf.ts";
import { environment } from "#leaves/environment.ts";
import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { codeKeepers } from "../codeKeeper.ts";
import { stateAfter } from "../stateRules.ts";
import { stateWords } from "../wording.ts";
import { filedOf } from "./deskStore.ts";

/** A recommendation that was found by its sender's telephone. */
export type FoundByTelephone = { number: string; title: string; state: string; received: string };

/** Rule O51: those whose sender has a number, newest first. That the account looked is recorded at each of them first, or by itself where there is none. */
export async function findByTelephone(
  req: PayloadRequest,
  digits: string,
): Promise<FoundByTelephone[]> {
  const given = environment("INTAKE_SECRET", "INTAKE_SECRET_BEFORE");
  const database = await databaseOf(req);
  const numbers: string[] = [];
  for (const keeper of codeKeepers(given.INTAKE_SECRET, given.INTAKE_SECRET_BEFORE)) {
    const { rows } = await database.execute(
      sql`SELECT number FROM intake.find_telephone(${keeper.telephoneHash(digits)}, ${String(req.user?.id)}) number`,
    );
    numbers.push(...rows.map(({ number }) => String(number)));
  }
  const found = await filedOf(req, numbers);
  return found
    .sort((a, b) => b.at - a.at || b.number.localeCompare(a.number))
    .map(({ number, form, at, events }) => ({
      ...{ number, title: form.title, state: stateWords[stateAfter(events)] },
      received: shanghaiStamp(new Date(at)),
    }));
}
