import type { Payload } from "payload";
import { createAliyunCdn } from "./aliyunCdn.ts";
import type { CdnPort } from "./CdnPort.ts";
import { type CdnSettings, cdnSettings } from "./cdnSettings.ts";
import { purgePaces } from "./decideCall.ts";
import { forgetPurges } from "./forgetPurges.ts";
import { createPostgresPurgeStore } from "./postgresPurgeStore.ts";
import { purgeRound } from "./purgeRound.ts";
import { createTencentCdn } from "./tencentCdn.ts";

const portOf = (settings: CdnSettings): CdnPort =>
  settings.provider === "tencent" ? createTencentCdn(settings) : createAliyunCdn(settings);

/**
 * Keeps the content delivery network in step with what is live, until `stop` is called: makes one call at a time of those that
 * releases ask for (rule K1). Does nothing at all where no network is configured. What waits stands in the
 * database, so that it goes on where it was stopped; several processes take turns.
 */
export function startCdnPurges(
  payload: Payload,
  { port, paces = purgePaces }: { port?: CdnPort; paces?: typeof purgePaces } = {},
): { stop: () => void } {
  const settings = cdnSettings();
  if (!settings) return { stop: () => undefined };
  const { pool } = payload.db;
  const { budget } = settings;
  const round = { store: createPostgresPurgeStore(pool), port: port ?? portOf(settings), budget };
  let isStopped = false;
  let isFailing = false;
  let timer: NodeJS.Timeout | undefined;

  const look = async () => {
    try {
      const outcome = await purgeRound({ ...round, paces });
      if (outcome?.kind === "fault")
        payload.logger.warn({ msg: `CDN: ${outcome.trouble}: ${outcome.detail}` });
      isFailing = false;
    } catch (error) {
      if (!isFailing) payload.logger.error({ err: error, msg: "CDN: purges cannot go on" });
      isFailing = true;
    }
    if (!isStopped) timer = setTimeout(look, paces.call);
  };
  void forgetPurges(pool).then(look, look);
  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
