import type { Queryable } from "#voting/ledger/queryable.ts";
import type { PlaceName } from "./placeFiles.ts";

/** The place tree as far as people outside choose from it, in the order of codes, on the login of the public process. */
export async function postgresPlaceNames(database: Queryable): Promise<PlaceName[]> {
  const { rows } = await database.query("SELECT * FROM intake.place_names()", []);
  return rows as PlaceName[];
}
