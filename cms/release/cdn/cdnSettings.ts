import { type Environment, EnvironmentError, environment } from "#leaves/environment.ts";
import type { CdnProvider } from "./CdnPort.ts";
import type { PurgeBudget } from "./decideCall.ts";
import { wording } from "./wording.ts";

const names = [
  "CDN_PROVIDER",
  "CDN_SECRET_ID",
  "CDN_SECRET_KEY",
  "CDN_DAY_LIMIT",
  "CDN_TAKE_DOWN_RESERVE",
  "SITE_ORIGIN",
] as const;

export type CdnSettings = {
  provider: CdnProvider;
  secretId: string;
  secretKey: string;
  budget: PurgeBudget;
  /** As readers type it: the host whose caches are purged. */
  origin: string;
};

/**
 * The content delivery network of this process; undefined where there is none, which is the default. Throws `EnvironmentError`
 * when it is configured by halves or against reason.
 */
export function cdnSettings(
  given: Environment<(typeof names)[number]> = environment(...names),
): CdnSettings | undefined {
  const { CDN_PROVIDER: provider, CDN_SECRET_ID: secretId, CDN_SECRET_KEY: secretKey } = given;
  const { CDN_DAY_LIMIT: limit, CDN_TAKE_DOWN_RESERVE: reserve, SITE_ORIGIN: origin } = given;
  const needed = { CDN_PROVIDER: provider, CDN_SECRET_ID: secretId, CDN_SECRET_KEY: secretKey };
  if (Object.values(needed).every((value) => value === undefined)) return undefined;
  if (!provider || !secretId || !secretKey) {
    const missing = Object.entries(needed).filter(([, value]) => !value);
    throw new EnvironmentError(missing.map(([name]) => wording.missing(name)).join("\n"));
  }
  if (reserve >= limit) throw new EnvironmentError(wording.reserveTooLarge);
  return { provider, secretId, secretKey, budget: { limit, reserve }, origin };
}
