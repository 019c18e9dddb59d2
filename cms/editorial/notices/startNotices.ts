import type { Payload } from "payload";
import { noticeRound } from "./noticeRound.ts";
import { noticeSettings } from "./noticeSettings.ts";
import { tellGroup } from "./webhooks.ts";

const everyMs = 30_000;

/** Tells groups of 企业微信 and 钉钉 what waits (rules X2 to X4), until `stop` is called; does nothing where no robot is configured. */
export function startNotices(payload: Payload): { stop: () => void } {
  const { robots, address } = noticeSettings();
  if (robots.length === 0) return { stop: () => undefined };
  const world = { fetch: (...asked: Parameters<typeof fetch>) => fetch(...asked), now: Date.now };
  const tell = async (text: string) => {
    for (const robot of robots) await tellGroup(robot, text, world);
  };
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    try {
      await noticeRound({ pool: payload.db.pool, tell, address, now: Date.now() });
    } catch (error) {
      payload.logger.error({ err: error, msg: "notices: not sent, tried again" });
    }
    if (!isStopped) timer = setTimeout(look, everyMs);
  };
  void look();
  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
