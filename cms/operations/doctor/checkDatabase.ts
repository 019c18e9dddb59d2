import type { EnvironmentSource } from "#leaves/environment.ts";
import { plainReason } from "../plainReason.ts";
import { checkDatabaseSizes } from "./checkSizes.ts";
import { backupLoginFinding, databaseFindings, type LoginFacts } from "./databaseRules.ts";
import { type Finding, wrong } from "./finding.ts";
import { readBackupLogin, readLogin, readServer } from "./readDatabase.ts";

const variables = ["DATABASE_OWNER_URL", "DATABASE_URL", "VOTING_DATABASE_URL"] as const;

const unreachable = (variable: string, error: unknown) =>
  wrong(`${variable} 连不上：${plainReason(error)}`, "改正后再运行一次");

async function checkBackupLogin(url: string | undefined): Promise<Finding[]> {
  if (!url) return [];
  try {
    return [backupLoginFinding(await readBackupLogin(url))];
  } catch (error) {
    return [unreachable("BACKUP_DATABASE_URL", error)];
  }
}

/** Asks the database as each login that this environment has. */
export async function checkDatabase(
  source: EnvironmentSource,
  now: () => Date,
): Promise<Finding[]> {
  const logins: LoginFacts[] = [];
  const faults: Finding[] = [];
  let first: string | undefined;
  for (const variable of variables) {
    const url = source[variable];
    if (!url) continue;
    try {
      logins.push(await readLogin(variable, url));
      first ??= url;
    } catch (error) {
      faults.push(unreachable(variable, error));
    }
  }
  const backup = await checkBackupLogin(source.BACKUP_DATABASE_URL);
  if (first === undefined) return [...backup, ...faults];
  const found = databaseFindings(await readServer(first, now), logins);
  return [...found, ...backup, ...(await checkDatabaseSizes(first)), ...faults];
}
