import type { DatabaseClient } from "#leaves/DatabaseClient.ts";
import { OperatorError } from "../operatorError.ts";
import { withClient } from "../postgres/withClient.ts";
import { listTables, plainCopies, type Table } from "./tables.ts";
import { wording } from "./wording.ts";

/** A database at one instant. */
export type Snapshot = {
  client: DatabaseClient;
  at: Date;
  postgres: string;
  migrations: string[];
  tables: Table[];
};

const migrationsRun = "SELECT name FROM public.payload_migrations ORDER BY name";

async function readMigrations(client: DatabaseClient): Promise<string[]> {
  const { rows } = await client.query("SELECT to_regclass('public.payload_migrations') AS found");
  if (rows[0]?.found === null) throw new OperatorError(wording.nothingToKeep);
  return (await client.query<{ name: string }>(migrationsRun)).rows.map(({ name }) => name);
}

/** Whether the database said that a login may not do that. */
const isRefused = (error: unknown): error is Error =>
  error instanceof Error && "code" in error && error.code === "42501";

/** Works on the database as it is when this begins, whatever is written meanwhile; writes nothing (rule U42). */
export const inSnapshot = <T>(url: string, work: (snapshot: Snapshot) => Promise<T>): Promise<T> =>
  withClient(
    url,
    async (client) => {
      await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
      for (const statement of plainCopies) await client.query(statement);
      const { rows } = await client.query<{ at: Date; postgres: string }>(
        "SELECT clock_timestamp() AS at, current_setting('server_version') AS postgres",
      );
      const [now] = rows;
      if (!now) throw new Error("the database did not say what it is");
      const migrations = await readMigrations(client);
      return work({ client, ...now, migrations, tables: await listTables(client) });
    },
    { name: "gridpress-backup", statementMs: "unlimited" },
  ).catch((error) => {
    throw isRefused(error) ? new OperatorError(wording.mayNotRead(error.message)) : error;
  });
