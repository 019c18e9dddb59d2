import path from "node:path";
import type { EnvironmentSource } from "#leaves/environment.ts";
import { dataPaths, isThere } from "./dataDir.ts";
import { readLock } from "./postgres/lockFile.ts";
import { loginUrls } from "./postgres/roles.ts";
import { trialSecrets } from "./secrets.ts";
import { isProduction } from "./settings.ts";

/**
 * The newsroom's login on this machine: what the environment gives, or of a trial the embedded server that runs now. Starts nothing; undefined where there
 * is none, as on a machine that has a `web` alone.
 */
export async function databaseAtHand(
  dataDir: string,
  source: EnvironmentSource,
): Promise<string | undefined> {
  if (source.DATABASE_URL) return source.DATABASE_URL;
  const { secrets, postgres } = dataPaths(dataDir);
  if (isProduction() || !(await isThere(secrets))) return undefined;
  const lock = await readLock(path.join(postgres, "cluster"));
  if (!lock) return undefined;
  const server = `postgres://127.0.0.1:${lock.port}/postgres`;
  return loginUrls(server, "gridpress", (await trialSecrets(secrets)).database).cmsUrl;
}
