import pg from "pg";
import { environment } from "#leaves/environment.ts";
import { pendingMigrations } from "./pendingMigrations.ts";
import { runCommand } from "./runCommand.ts";

/** Any fixed number; every migrating process of this product asks for the same one. */
const advisoryLock = 7_263_450_018;

/**
 * Brings the database to the newest schema: `npm run migrate`. Runs as the owner login; of several that start
 * together one migrates and the others wait, then find nothing to do.
 */
async function migrate(): Promise<void> {
  const { DATABASE_OWNER_URL } = environment("DATABASE_OWNER_URL");
  if ((await pendingMigrations(DATABASE_OWNER_URL)).length === 0) return;
  const guard = new pg.Client({ connectionString: DATABASE_OWNER_URL });
  await guard.connect();
  await guard.query("select pg_advisory_lock($1)", [advisoryLock]);
  const pending = await pendingMigrations(DATABASE_OWNER_URL);
  if (pending.length > 0) {
    console.log(`迁移数据库：${pending.join("、")}`);
    process.env.DATABASE_URL = DATABASE_OWNER_URL;
    const { getPayload } = await import("payload");
    const { default: config } = await import("../payload.config.ts");
    const payload = await getPayload({ config, disableOnInit: true });
    await payload.db.migrate();
  }
  await guard.end();
}

await runCommand(migrate);
