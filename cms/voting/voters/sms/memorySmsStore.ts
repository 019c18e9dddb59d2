import { type SmsAsk, type SmsStore, tryLimits } from "./smsStore.ts";

type Line = SmsAsk & { at: number };

const minute = 60_000;
const day = 24 * 60 * minute;

/** Messages and tries as lists in memory, with the same answers as in PostgreSQL; `clock` is its database clock. */
export function createMemorySmsStore(clock: () => Date): SmsStore {
  const [messages, tries]: [Line[], Line[]] = [[], []];
  const count = (lines: Line[], within: number, isMeant: (line: Line) => boolean) =>
    lines.filter((line) => line.at > clock().getTime() - within && isMeant(line)).length;
  return {
    async enter(ask, limits) {
      const ofPhone = (line: Line) => line.campaign === ask.campaign && line.phone === ask.phone;
      const ofNet = (line: Line) => line.net === ask.net && ask.net !== undefined;
      const ofCampaign = (line: Line) => line.campaign === ask.campaign;
      if (
        count(messages, limits.gapSeconds * 1000, ofPhone) > 0 ||
        count(messages, day, ofPhone) >= limits.perNumber
      )
        return "number";
      if (
        count(messages, 60 * minute, ofNet) >= limits.perNetHour ||
        count(messages, day, ofNet) >= limits.perNetDay
      )
        return "network";
      if (count(messages, day, ofCampaign) >= limits.perCampaign) return "campaign";
      messages.push({ ...ask, at: clock().getTime() });
      return "sends";
    },
    async try(ask) {
      const ofPhone = (line: Line) => line.campaign === ask.campaign && line.phone === ask.phone;
      const here = (line: Line) => ofPhone(line) && line.net === ask.net;
      if (
        count(tries, 10 * minute, here) >= tryLimits.perNet ||
        count(tries, day, ofPhone) >= tryLimits.perDay
      )
        return false;
      tries.push({ ...ask, at: clock().getTime() });
      return true;
    },
  };
}
