import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest } from "payload";
import { databaseOf } from "#leaves/databaseOf.ts";
import type { Recommendation } from "../recommendation.wire.ts";
import { meantPlace, type NamedPlace } from "./meantPlaceRules.ts";

/** The place that a recommendation names, by its code or by what was typed; undefined where it is not recognised. */
export async function placeOf(
  req: PayloadRequest,
  place: Recommendation["place"],
): Promise<NamedPlace | undefined> {
  const where =
    place.code === undefined && "text" in place
      ? sql`char_length(name) >= 3 AND strpos(${place.text}, name) > 0`
      : sql`code = ${place.code}`;
  const { rows } = await (await databaseOf(req)).execute(
    sql`SELECT id::int, code, name FROM places WHERE ${where}`,
  );
  return meantPlace(rows as NamedPlace[]);
}
