import config from "@payload-config";
import { getPayload } from "payload";
import { startSchedules } from "#editorial/startSchedules.ts";
import { environment } from "#operations/environment.ts";
import { cannotSignIn } from "#people/adminOrigin.ts";
import { startPublisher } from "#publishing/startPublisher.ts";

/**
 * Starts what the cms process does beside answering: releases and schedules. What cannot work does not start:
 * throws with the names of all missing variables, and Next ends the process.
 */
export async function openForWork(): Promise<void> {
  const { ADMIN_ORIGIN } = environment(
    "ADMIN_ORIGIN",
    "DATABASE_URL",
    "EDITION_TOKEN",
    "PAYLOAD_SECRET",
    "SITE_ORIGIN",
  );
  if (cannotSignIn(ADMIN_ORIGIN)) {
    throw new Error(`ADMIN_ORIGIN 必须使用 https：浏览器不会在 ${ADMIN_ORIGIN} 保存登录状态`);
  }
  const payload = await getPayload({ config });
  startPublisher(payload);
  startSchedules(payload);
}
