import { signInsReady } from "#voting/voters/signIns.ts";
import { type ProcessName, secretsOf } from "./secretsOf.ts";
import type { Settings } from "./settings.ts";
import type { StackVariables } from "./stack.ts";
import { withoutSecrets } from "./withoutSecrets.ts";

/**
 * The environment of one process: what the operator set and the settings of this start, but of all secrets only those
 * of its list. What is served runs as production whatever the trial around it is.
 */
export function childEnvironment(
  variables: Settings & Partial<StackVariables>,
  name: ProcessName,
  more: Record<string, string> = {},
): NodeJS.ProcessEnv {
  const given: NodeJS.ProcessEnv = { ...process.env };
  for (const [key, value] of Object.entries(variables))
    if (value !== undefined) given[key] = String(value);
  const env = withoutSecrets(given);
  for (const secret of secretsOf[name]) if (given[secret]) env[secret] = given[secret];
  return Object.assign(
    env,
    {
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      ASTRO_TELEMETRY_DISABLED: "1",
      // Told to whoever must know what voters can use, and has none of the keys.
      VOTER_SIGN_INS: signInsReady().join(","),
    },
    // Pictures are decoded by many threads; glibc gives each an arena and keeps what was once used (a quarter less with two).
    name === "cms" && { MALLOC_ARENA_MAX: given.MALLOC_ARENA_MAX ?? "2" },
    more,
  );
}
