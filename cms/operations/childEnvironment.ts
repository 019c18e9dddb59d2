import { signInsReady } from "#voting/voters/signInCredentials.ts";
import type { Settings } from "./settings.ts";
import type { StackVariables } from "./stack.ts";

const secretNames = [
  "DATABASE_URL",
  "DATABASE_OWNER_URL",
  "VOTING_DATABASE_URL",
  "PAYLOAD_SECRET",
  "VOTING_SECRET",
  "EDITION_TOKEN",
  "WECHAT_APP_SECRET",
  "SMS_SECRET_ID",
  "SMS_SECRET_KEY",
] as const;
type SecretName = (typeof secretNames)[number];

/**
 * The environment of one process: what the operator set and the settings of this start, but of the secrets only
 * those that this process names. What is served runs as production whatever the trial around it is.
 */
export function childEnvironment(
  variables: Settings & Partial<StackVariables>,
  secrets: readonly SecretName[],
  more: Record<string, string> = {},
): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env };
  for (const [name, value] of Object.entries(variables)) env[name] = String(value);
  // Told before the secrets go, to whoever must know what voters can use.
  env.VOTER_SIGN_INS = signInsReady().join(",");
  for (const name of secretNames) if (!secrets.includes(name)) delete env[name];
  return Object.assign(
    env,
    { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ASTRO_TELEMETRY_DISABLED: "1" },
    more,
  );
}

/** What code that loads the CMS's configuration needs. */
export const cmsSecrets = ["DATABASE_URL", "PAYLOAD_SECRET", "EDITION_TOKEN"] as const;

/** What the public process needs: the vote endpoint's own login, its keys, and those to sign voters in. */
export const webSecrets = [
  "VOTING_DATABASE_URL",
  "VOTING_SECRET",
  "WECHAT_APP_SECRET",
  "SMS_SECRET_ID",
  "SMS_SECRET_KEY",
] as const;
