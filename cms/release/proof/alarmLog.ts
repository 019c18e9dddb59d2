import { type Alarm, alarmKey } from "./alarmRules.ts";
import { alarmWords, wording } from "./wording.ts";

type Logger = { error(line: { msg: string }): void; info(line: { msg: string }): void };

/** Tells the log of each alarm once when it begins and once when it ends (rule E9). */
export function alarmLog(logger: Logger): (alarms: readonly Alarm[]) => void {
  let before = new Map<string, string>();
  return (alarms) => {
    const now = new Map(alarms.map((alarm) => [alarmKey(alarm), alarmWords(alarm)]));
    for (const [key, words] of now)
      if (!before.has(key)) logger.error({ msg: wording.alarm(words) });
    for (const [key, words] of before)
      if (!now.has(key)) logger.info({ msg: wording.alarmOver(words) });
    before = now;
  };
}
