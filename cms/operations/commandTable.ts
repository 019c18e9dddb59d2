import { pictureStem } from "#content/media/renditionPlan.ts";
import { isSeatTaken } from "#leaves/databaseSeat.ts";
import type { Takedown } from "#web/takedowns/takedownList.ts";
import { withClient } from "./postgres/withClient.ts";

/** A command waits no longer than that for a database: its own machine obeys it already. */
const limits = { name: "gridpress-command", connectMs: 2_000, statementMs: 2_000 };

/** All sizes of a picture are one. */
const nameOf = (path: string): string => pictureStem(path) ?? path;

/**
 * Rule T4: writes commands where every `web` and the press hear of them; answers whether there is a press, in some `cms`, to leave them out of pages now. Rejects
 * when the database does not take them.
 */
export async function tellCommands(
  databaseUrl: string,
  commands: readonly Takedown[],
): Promise<{ hasPress: boolean }> {
  const rows = new Map(
    commands.map(({ path, reason }) => [nameOf(path), { path: nameOf(path), reason }]),
  );
  const statement = `INSERT INTO publishing.commands (path, reason)
    SELECT path, reason FROM jsonb_to_recordset($1::jsonb) AS c(path text, reason text)
    ON CONFLICT (path) DO UPDATE SET reason = excluded.reason, at = excluded.at`;
  const values = [JSON.stringify([...rows.values()])];
  return withClient(
    databaseUrl,
    async (client) => {
      await client.query(statement, values);
      return { hasPress: await isSeatTaken(client, "publisher") };
    },
    limits,
  );
}

/** Takes commands back; answers those of the addresses that there was one for. */
export async function takeCommandsBack(
  databaseUrl: string,
  addresses: readonly string[],
): Promise<string[]> {
  const statement = "DELETE FROM publishing.commands WHERE path = ANY ($1::text[]) RETURNING path";
  const { rows } = await withClient(
    databaseUrl,
    (client) => client.query<{ path: string }>(statement, [addresses.map(nameOf)]),
    limits,
  );
  const names = new Set(rows.map(({ path }) => path));
  return addresses.filter((address) => names.has(nameOf(address)));
}
