import path from "node:path";
import config from "@payload-config";
import { getPayload } from "payload";
import { startNotices } from "#editorial/notices/startNotices.ts";
import { startSchedules } from "#editorial/schedule/startSchedules.ts";
import { startReadingTraits } from "#intake/desk/startReadingTraits.ts";
import { startDestroying } from "#intake/retention/startDestroying.ts";
import { markInUse } from "#leaves/buildsInUse.ts";
import { currentBuild } from "#leaves/currentBuild.ts";
import { environment } from "#leaves/environment.ts";
import { startProcessMetrics } from "#metrics/processMetrics.ts";
import { startFinding } from "#panel/find/startFinding.ts";
import { startSecurityLogKeeper } from "#people/securityLog/startSecurityLogKeeper.ts";
import { startCdnPurges } from "#release/cdn/startCdnPurges.ts";
import { startProofs } from "#release/proof/startProofs.ts";
import { startActWatcher } from "#release/startActWatcher.ts";
import { startPublisher } from "#release/startPublisher.ts";
import { startForgetting } from "#voting/seals/startForgetting.ts";
import { startWatch } from "#watch/startWatch.ts";

/** The site's build that this process makes releases with until it ends; a release tells when there is none. */
function siteBuild(): string {
  const build = currentBuild("dist/server");
  if (!build) return path.resolve("dist/server/none");
  markInUse(environment("GRIDPRESS_DATA_DIR").GRIDPRESS_DATA_DIR, build);
  return build;
}

/** Starts the work of the cms process that waits for no request: releases and schedules. */
export async function openForWork(): Promise<void> {
  const payload = await getPayload({ config });
  // Without a listener an idle connection that breaks is an uncaught error, printed with the whole client in it.
  payload.db.pool.on("error", ({ message }) =>
    payload.logger.error({ msg: `database connection lost: ${message}` }),
  );
  startProcessMetrics();
  startPublisher(payload, siteBuild());
  startProofs(payload);
  startWatch(payload);
  startCdnPurges(payload);
  startSchedules(payload);
  startForgetting(payload);
  startActWatcher(payload);
  startSecurityLogKeeper(payload);
  startNotices(payload);
  startDestroying(payload);
  startReadingTraits(payload);
  void startFinding(payload);
}
