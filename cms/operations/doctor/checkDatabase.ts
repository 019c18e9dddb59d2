import type { EnvironmentSource } from "#leaves/environment.ts";
import { plainReason } from "../plainReason.ts";
import { checkDatabaseSizes } from "./checkSizes.ts";
import { databaseFindings, type LoginFacts } from "./databaseRules.ts";
import { type Finding, wrong } from "./finding.ts";
import { readLogin, readServer } from "./readDatabase.ts";

const variables = ["DATABASE_OWNER_URL", "DATABASE_URL", "VOTING_DATABASE_URL"] as const;

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
      faults.push(wrong(`${variable} 连不上：${plainReason(error)}`, "改正后再运行一次"));
    }
  }
  if (first === undefined) return faults;
  const found = databaseFindings(await readServer(first, now), logins);
  return [...found, ...(await checkDatabaseSizes(first)), ...faults];
}
