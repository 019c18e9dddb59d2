import { type Alarm, alarmKey } from "./alarmRules.ts";
import { alarmWords, wording } from "./wording.ts";

type Logger = { error(line: { msg: string }): void; info(line: { msg: string }): void };

/** What began and what ended since the look before. */
export type AlarmNews = { begun: readonly Alarm[]; over: readonly Alarm[] };

/** Compares each look with the one before. */
export function alarmNews(): (alarms: readonly Alarm[]) => AlarmNews {
  let before = new Map<string, Alarm>();
  return (alarms) => {
    const now = new Map(alarms.map((alarm) => [alarmKey(alarm), alarm]));
    const begun = [...now].flatMap(([key, alarm]) => (before.has(key) ? [] : [alarm]));
    const over = [...before].flatMap(([key, alarm]) => (now.has(key) ? [] : [alarm]));
    before = now;
    return { begun, over };
  };
}

/** Tells the log of each alarm once when it begins and once when it ends (rules E9 and OP1). */
export function logAlarms(logger: Logger, { begun, over }: AlarmNews): void {
  for (const alarm of begun) logger.error({ msg: wording.alarm(alarmWords(alarm)) });
  for (const alarm of over) logger.info({ msg: wording.alarmOver(alarmWords(alarm)) });
}
