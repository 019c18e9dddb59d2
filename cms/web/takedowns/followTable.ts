import type { DatabaseClient } from "#leaves/DatabaseClient.ts";
import { followNotices } from "../followNotices.ts";
import { type Takedown, withdrawalReason } from "./takedownList.ts";

const digestOf = async (client: DatabaseClient): Promise<string> => {
  const { rows } = await client.query("SELECT digest FROM publishing.takedowns_digest");
  return String(rows[0]?.digest);
};

const rowsOf = async (client: DatabaseClient): Promise<Takedown[]> => {
  // Of two entries for one address the command stands.
  const select = "SELECT path, reason, is_command FROM publishing.withdrawn ORDER BY is_command";
  const { rows } = await client.query<{
    path: string;
    reason: string | null;
    is_command: boolean;
  }>(select);
  return rows.map(({ path, reason, is_command: isCommand }) => ({
    ...{ path, reason: withdrawalReason(reason) },
    ...(isCommand && { isCommand }),
  }));
};

/**
 * Rule T5: follows what the database knows of takedowns, the newsroom's and those by command, for as long as the process lives. `onFault` hears of a database that is away; what was known
 * then stays.
 */
export function followTable(options: {
  databaseUrl: string;
  onRows: (rows: readonly Takedown[]) => void;
  onFault: (error: unknown) => void;
}): Promise<never> {
  const { databaseUrl, onRows, onFault } = options;
  let known: string | undefined;
  return followNotices({
    databaseUrl,
    onFault,
    name: "gridpress-takedowns",
    channel: "takedowns",
    lookMs: 400,
    answerMs: 1000,
    async look(client) {
      const digest = await digestOf(client);
      if (digest !== known) onRows(await rowsOf(client));
      known = digest;
    },
  });
}
