import type { Queryable } from "#leaves/Queryable.ts";

const days = 30;
const most = 30;

/** What readers looked for in vain in the last thirty days, the most frequent first (rule F14). */
export async function readMissed(database: Queryable): Promise<{ word: string; count: number }[]> {
  const { rows } = await database.query("SELECT * FROM publishing.missed_of($1, $2)", [days, most]);
  return rows as { word: string; count: number }[];
}
