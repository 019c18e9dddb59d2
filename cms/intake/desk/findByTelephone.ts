import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest } from "payload";
import { databaseOf } from "#leaves/databaseOf.ts";
import { environment } from "#leaves/environment.ts";
import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { codeKeeper } from "../codeKeeper.ts";
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
  const { INTAKE_SECRET } = environment("INTAKE_SECRET");
  const hash = codeKeeper(INTAKE_SECRET).telephoneHash(digits);
  const { rows } = await (await databaseOf(req)).execute(
    sql`SELECT number FROM intake.find_telephone(${hash}, ${String(req.user?.id)}) number`,
  );
  const found = await filedOf(
    req,
    rows.map(({ number }) => String(number)),
  );
  return found
    .sort((a, b) => b.at - a.at || b.number.localeCompare(a.number))
    .map(({ number, form, at, events }) => ({
      ...{ number, title: form.title, state: stateWords[stateAfter(events)] },
      received: shanghaiStamp(new Date(at)),
    }));
}
