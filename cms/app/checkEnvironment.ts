import { environment } from "#leaves/environment.ts";
import { cannotSignIn, isSecureOrigin } from "#people/adminOrigin.ts";
import { cdnSettings } from "#release/cdn/cdnSettings.ts";
import { storageSettings } from "#storage/storageSettings.ts";
import type { Door } from "./guardDoor.ts";

/** Names everything that is missing, before the configuration is loaded and stops at the first; answers how requests are received. */
export const checkEnvironment = (): Door => {
  const { ADMIN_ORIGIN, TRUSTED_PROXY_HOPS } = environment(
    "ADMIN_ORIGIN",
    "DATABASE_URL",
    "GRIDPRESS_DATA_DIR",
    "PAYLOAD_SECRET",
    "SITE_ORIGIN",
    "TRUSTED_PROXY_HOPS",
  );
  if (cannotSignIn(ADMIN_ORIGIN)) {
    throw new Error(`ADMIN_ORIGIN 必须使用 https：浏览器不会在 ${ADMIN_ORIGIN} 保存登录状态`);
  }
  cdnSettings();
  storageSettings();
  return { trustedHops: TRUSTED_PROXY_HOPS, isSecure: isSecureOrigin(ADMIN_ORIGIN) };
};
