import { environment } from "#leaves/environment.ts";
import { pendingMigrations } from "./pendingMigrations.ts";
import { withClient } from "./postgres/withClient.ts";
import { runCommand } from "./runCommand.ts";
import { makingWay, runMigration } from "./runMigration.ts";
import { unhurried } from "./unhurried.ts";

/** Any fixed number; every migrating process of this product asks for the same one. */
const advisoryLock = 7_263_450_018;

/** Only these are run, where some are named: a backup is loaded into the schema that it was of. */
const named = process.argv.slice(2);

async function pendingHere(ownerUrl: string): Promise<string[]> {
  const pending = await pendingMigrations(ownerUrl);
  return named.length === 0 ? pending : pending.filter((name) => named.includes(name));
}

const lastBatch = (ownerUrl: string): Promise<number> =>
  withClient(ownerUrl, async (client) => {
    const table = await client.query("select to_regclass('public.payload_migrations') as found");
    if (table.rows[0].found === null) return 0;
    const { rows } = await client.query("select max(batch)::int as last from payload_migrations");
    return rows[0].last ?? 0;
  });

async function runPending(ownerUrl: string): Promise<void> {
  const pending = await pendingHere(ownerUrl);
  if (pending.length === 0) return;
  console.log(`迁移数据库：${pending.join("、")}`);
  process.env.DATABASE_URL = ownerUrl;
  const { getPayload, readMigrationFiles } = await import("payload");
  const { default: config } = await import("../payload.config.ts");
  const payload = await getPayload({
    config: unhurried(await config, ownerUrl),
    disableOnInit: true,
  });
  const migrations = await readMigrationFiles({ payload });
  const batch = 1 + (await lastBatch(ownerUrl));
  for (const migration of migrations.filter(({ name }) => pending.includes(name)))
    await makingWay(() => runMigration(payload, migration, batch), {
      onWait: () => console.log(`${migration.name} 要改的表正在使用，让路后再试`),
    });
}

/**
 * Brings the database to the newest schema: `npm run migrate`. Runs as the owner login; of several that start
 * together one migrates and the others wait, then find nothing to do.
 */
async function migrate(): Promise<void> {
  const { DATABASE_OWNER_URL: ownerUrl } = environment("DATABASE_OWNER_URL");
  if ((await pendingHere(ownerUrl)).length === 0) return;
  await withClient(
    ownerUrl,
    async (guard) => {
      await guard.query("select pg_advisory_lock($1)", [advisoryLock]);
      await runPending(ownerUrl);
    },
    { statementMs: "unlimited" },
  );
}

await runCommand(migrate);
