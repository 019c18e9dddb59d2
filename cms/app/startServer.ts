import { environment } from "#leaves/environment.ts";
import { cannotSignIn, isSecureOrigin } from "#people/adminOrigin.ts";
import { guardDoor } from "./guardDoor.ts";
import { speakPlainly } from "./speakPlainly.ts";

/** Names everything that is missing, before the configuration is loaded and stops at the first. */
const checkEnvironment = () => {
  const { ADMIN_ORIGIN, TRUSTED_PROXY_HOPS } = environment(
    "ADMIN_ORIGIN",
    "DATABASE_URL",
    "EDITION_TOKEN",
    "GRIDPRESS_DATA_DIR",
    "PAYLOAD_SECRET",
    "SITE_ORIGIN",
    "TRUSTED_PROXY_HOPS",
  );
  if (cannotSignIn(ADMIN_ORIGIN)) {
    throw new Error(`ADMIN_ORIGIN 必须使用 https：浏览器不会在 ${ADMIN_ORIGIN} 保存登录状态`);
  }
  return { trustedHops: TRUSTED_PROXY_HOPS, isSecure: isSecureOrigin(ADMIN_ORIGIN) };
};

/** Payload writes times by the clock of the process, and everybody here lives by Beijing's. */
const keepBeijingTime = () => {
  process.env.TZ = "Asia/Shanghai";
};

/**
 * Checks what the process needs, then starts what it does beside answering. A process that cannot work ends: left to
 * Next, it would stay and answer every request with an error.
 */
export async function startServer(): Promise<void> {
  speakPlainly(console);
  keepBeijingTime();
  try {
    guardDoor(checkEnvironment());
    const { openForWork } = await import("./openForWork.ts");
    await openForWork();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
