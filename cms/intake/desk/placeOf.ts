import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest } from "payload";
import { databaseOf } from "#leaves/databaseOf.ts";
import type { Recommendation } from "../recommendation.wire.ts";
import { type NamedPlace, placeSaid } from "./placeSaidRules.ts";

/** The place that a recommendation names, by its code or by what was typed; undefined where it is not recognised. */
export async function placeOf(
  req: PayloadRequest,
  place: Recommendation["place"],
): Promise<NamedPlace | undefined> {
  const where =
    "code" in place
      ? sql`code = ${place.code}`
      : sql`char_length(name) >= 3 AND strpos(${place.text}, name) > 0`;
  const { rows } = await (await databaseOf(req)).execute(
    sql`SELECT id::int, code, name FROM places WHERE ${where}`,
  );
  return placeSaid(rows as NamedPlace[]);
}
