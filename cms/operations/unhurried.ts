import type { SanitizedConfig } from "payload";
import { databaseLimits } from "#leaves/databaseLimits.ts";
import { lockMs } from "./runMigration.ts";

/** The configuration for migrations, which may rewrite whole tables: their pool waits for as long as that takes. */
export const unhurried = (config: SanitizedConfig, databaseUrl: string): SanitizedConfig => {
  const limits = databaseLimits(databaseUrl, {
    name: "gridpress-migrate",
    statementMs: "unlimited",
  });
  // For long, once they work; not for a table that others use.
  const patience = { lock_timeout: lockMs };
  const init: typeof config.db.init = (given) =>
    Object.assign(config.db.init(given), { poolOptions: { ...limits, ...patience, max: 3 } });
  return { ...config, db: { ...config.db, init } };
};
