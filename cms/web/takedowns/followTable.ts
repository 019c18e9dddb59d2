import { setTimeout as pause } from "node:timers/promises";
import { DatabaseClient } from "#leaves/DatabaseClient.ts";
import { databaseLimits } from "#leaves/databaseLimits.ts";
import { type Takedown, withdrawalReason } from "./takedownList.ts";

/** Longest between two looks, and before a lost connection is tried again, in ms; a notice comes at once. */
const lookMs = 400;

/** Longest that a look may take before the connection counts as lost, in ms. */
const answerMs = 1000;

const digestOf = async (client: DatabaseClient): Promise<string> => {
  const { rows } = await client.query("SELECT digest FROM publishing.takedowns_digest");
  return String(rows[0]?.digest);
};

const rowsOf = async (client: DatabaseClient): Promise<Takedown[]> => {
  const select = "SELECT path, reason FROM publishing.takedowns";
  const { rows } = await client.query<{ path: string; reason: string | null }>(select);
  return rows.map(({ path, reason }) => ({ path, reason: withdrawalReason(reason) }));
};

/** Tells what the table holds at first and after each change, until the connection is lost; then rejects. */
async function follow(
  client: DatabaseClient,
  onRows: (rows: readonly Takedown[]) => void,
): Promise<never> {
  let wake = () => {};
  client.on("notification", () => wake());
  await client.query("LISTEN takedowns");
  let known: string | undefined;
  for (;;) {
    // Asked first: what changes in between is seen by the next look.
    const noticed = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const digest = await digestOf(client);
    if (digest !== known) onRows(await rowsOf(client));
    known = digest;
    await Promise.race([noticed, pause(lookMs, undefined, { ref: false })]);
  }
}

/**
 * Rule T5: follows the newsroom's takedowns for as long as the process lives: hears of each by the database's notice, and looks by itself in case
 * one is lost. `onFault` hears of a database that is away; what was known then stays.
 */
export async function followTable(options: {
  databaseUrl: string;
  onRows: (rows: readonly Takedown[]) => void;
  onFault: (error: unknown) => void;
}): Promise<never> {
  const { databaseUrl, onRows, onFault } = options;
  for (;;) {
    const client = new DatabaseClient(
      databaseLimits(databaseUrl, {
        name: "gridpress-takedowns",
        connectMs: 2000,
        statementMs: answerMs,
      }),
    );
    try {
      await client.connect();
      await follow(client, onRows);
    } catch (error) {
      onFault(error);
    }
    client.end().catch(() => undefined);
    await pause(lookMs, undefined, { ref: false });
  }
}
