import type { DatabaseClient } from "#leaves/DatabaseClient.ts";
import { followNotices } from "../followNotices.ts";
import { type Takedown, withdrawalReason } from "./takedownList.ts";

const digestOf = async (client: DatabaseClient): Promise<string> => {
  const { rows } = await client.query("SELECT digest FROM publishing.takedowns_digest");
  return String(rows[0]?.digest);
};

const rowsOf = async (client: DatabaseClient): Promise<Takedown[]> => {
  const select = "SELECT path, reason FROM publishing.takedowns";
  const { rows } = await client.query<{ path: string; reason: string | null }>(select);
  return rows.map(({ path, reason }) => ({ path, reason: withdrawalReason(reason) }));
};

/**
 * Rule T5: follows the newsroom's takedowns for as long as the process lives. `onFault` hears of a database that is away; what was known
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
