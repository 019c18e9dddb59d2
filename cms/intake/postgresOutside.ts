import type { Queryable } from "#leaves/Queryable.ts";
import type { PlaceName } from "./placeFiles.ts";

/** What the public process may know beside recommendations of its callers. */
export type Outside = {
  /** The place tree as far as people outside choose from it, in the order of codes. */
  places(): Promise<readonly PlaceName[]>;
  /** Those of some files, by their hashes, that no recommendation names. */
  unnamedFiles(hashes: readonly string[]): Promise<readonly string[]>;
};

export const postgresOutside = (database: Queryable): Outside => ({
  async places() {
    const { rows } = await database.query("SELECT * FROM intake.place_names()", []);
    return rows as PlaceName[];
  },
  async unnamedFiles(hashes) {
    const { rows } = await database.query("SELECT intake.unnamed_files($1) AS hashes", [hashes]);
    return rows[0]?.hashes as string[];
  },
});
