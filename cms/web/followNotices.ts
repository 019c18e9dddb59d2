import { setTimeout as pause } from "node:timers/promises";
import { DatabaseClient } from "#leaves/DatabaseClient.ts";
import { databaseLimits } from "#leaves/databaseLimits.ts";

type Options = {
  databaseUrl: string;
  /** What the database's own views call the connection. */
  name: string;
  /** Whose notices tell that there is something to see. */
  channel: string;
  /** Longest between two looks, and before a lost connection is tried again, in ms; a notice comes at once. */
  lookMs: number;
  /** Longest that a statement may take before the connection counts as lost, in ms. */
  answerMs: number;
  /** Looks once; when it rejects the connection is given up. */
  look: (client: DatabaseClient) => Promise<void>;
  /** Hears once of a database that is away. */
  onFault: (error: unknown) => void;
};

/** Looks at first and at each notice until the connection is lost; then rejects. */
async function listen(
  client: DatabaseClient,
  { channel, lookMs, look }: Options,
  onLook: () => void,
): Promise<never> {
  let wake = () => {};
  client.on("notification", () => wake());
  await client.query(`LISTEN ${channel}`);
  for (;;) {
    // Asked first: what changes in between is seen by the next look.
    const noticed = new Promise<void>((resolve) => {
      wake = resolve;
    });
    await look(client);
    onLook();
    await Promise.race([noticed, pause(lookMs, undefined, { ref: false })]);
  }
}

/** Follows what the database tells for as long as the process lives, and looks by itself in case a notice is lost. */
export async function followNotices(options: Options): Promise<never> {
  const { databaseUrl, name, lookMs, answerMs, onFault } = options;
  let isAway = false;
  for (;;) {
    const client = new DatabaseClient(
      databaseLimits(databaseUrl, { name, connectMs: 2000, statementMs: answerMs }),
    );
    try {
      await client.connect();
      await listen(client, options, () => {
        isAway = false;
      });
    } catch (error) {
      if (!isAway) onFault(error);
      isAway = true;
    }
    client.end().catch(() => undefined);
    await pause(lookMs, undefined, { ref: false });
  }
}
