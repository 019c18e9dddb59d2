import { tellGroup } from "#editorial/notices/webhooks.ts";
import type { AlarmNews } from "./alarmLog.ts";
import { alarmWords, remedies, wording } from "./wording.ts";

/** Texts that wait for a robot that does not answer; older ones go, for the newest tell how things stand. */
const mostWaiting = 50;

/**
 * Posts alarms to an address, each when it begins and when it is over (rule OP2): in the form that 企业微信 and 钉钉 take of a plain text, and any
 * program can read. What was not taken is sent again with the next call. Answers how many wait.
 */
export function alarmPost(given: {
  url: string;
  /** Address of the status view. */
  address: string;
  fetch: typeof fetch;
  onError: (error: unknown) => void;
}): (news: AlarmNews) => Promise<number> {
  const { url, address, onError } = given;
  const waiting: string[] = [];
  return async ({ begun, over }) => {
    waiting.push(
      ...begun.map((alarm) => wording.post(alarmWords(alarm), remedies[alarm.kind], address)),
      ...over.map((alarm) => wording.alarmOver(alarmWords(alarm))),
    );
    waiting.splice(0, waiting.length - mostWaiting);
    try {
      for (let [text] = waiting; text !== undefined; [text] = waiting) {
        await tellGroup({ kind: "alarm", url }, text, { fetch: given.fetch, now: Date.now });
        waiting.shift();
      }
    } catch (error) {
      onError(error);
    }
    return waiting.length;
  };
}
