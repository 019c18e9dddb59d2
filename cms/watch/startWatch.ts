import type { Payload } from "payload";
import { databaseSeat } from "#leaves/databaseSeat.ts";
import { environment } from "#leaves/environment.ts";
import { keepLooking } from "#release/proof/keepLooking.ts";
import { type AlarmNews, alarmNews, logAlarms } from "./alarmLog.ts";
import { alarmPost } from "./alarmPost.ts";
import { type AlarmFacts, alarmsOf } from "./alarmRules.ts";
import { readAlarmFacts } from "./readAlarms.ts";
import { type Machine, machineReader } from "./readMachine.ts";

const everyMs = 5_000;

/** What the watch needs of the installation. */
export const watchSettings = () => {
  const given = environment(
    "ADMIN_ORIGIN",
    "ALARM_BACKUP_HOURS",
    "ALARM_WEBHOOK_URL",
    "GRIDPRESS_DATA_DIR",
    "GRIDPRESS_TRIAL",
    "SITE_ORIGIN",
  );
  return {
    dataDir: given.GRIDPRESS_DATA_DIR,
    siteOrigin: given.SITE_ORIGIN,
    backupHours: given.GRIDPRESS_TRIAL ? 0 : given.ALARM_BACKUP_HOURS,
    webhook: given.ALARM_WEBHOOK_URL,
    statusAddress: `${given.ADMIN_ORIGIN}/admin/status`,
  };
};
export type WatchSettings = ReturnType<typeof watchSettings>;

/**
 * Tells the log, and the address that alarms are posted to where there is one, what is not as it should be, until `stop` is called (rules E9, OP1 and
 * OP2). One process does it when several run.
 */
export function startWatch(
  payload: Payload,
  given: { settings?: WatchSettings; now?: () => Date } = {},
): { stop: () => Promise<void> } {
  const { pool, logger } = { ...payload.db, ...payload };
  const { now = () => new Date(), settings = watchSettings() } = given;
  const readMachine = machineReader({ ...settings, now });
  const onError = (err: unknown) => logger.error({ err, msg: "the watch cannot go on" });
  const seat = databaseSeat(pool, "watch");
  const news = alarmNews();
  const post = settings.webhook
    ? alarmPost({
        url: settings.webhook,
        address: settings.statusAddress,
        fetch,
        onError: (err) => logger.error({ err, msg: "an alarm could not be posted" }),
      })
    : undefined;
  const tell = async (told: AlarmNews) => {
    logAlarms(logger, told);
    await post?.(told);
  };
  const alarmsNow = (facts: AlarmFacts) =>
    alarmsOf(facts, { now: now(), backupHours: settings.backupHours });
  const look = (machine: Machine) =>
    seat.exclusively(async () =>
      tell(news(alarmsNow({ ...(await readAlarmFacts(pool, now())), ...machine }))),
    );
  // Without the database nobody has the seat, and what was wrong before is not known to be over: each process tells of that alone.
  const silence = alarmNews();
  let silent: { since: Date } | undefined;
  const tellSilence = () => tell(silence(alarmsNow({ drifts: [], ...(silent && { silent }) })));
  const watch = keepLooking(
    async () => {
      const machine = await readMachine();
      try {
        await look(machine);
        silent = undefined;
      } catch (error) {
        silent ??= { since: now() };
        throw error;
      } finally {
        await tellSilence();
      }
      return everyMs;
    },
    { onError },
  );
  return {
    stop: async () => {
      await watch.stop();
      await seat.stop();
    },
  };
}
