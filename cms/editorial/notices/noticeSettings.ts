import { type Environment, EnvironmentError, environment } from "#leaves/environment.ts";
import type { Robot } from "./webhooks.ts";
import { wording } from "./wording.ts";

const names = [
  "WECOM_WEBHOOK_URL",
  "DINGTALK_WEBHOOK_URL",
  "DINGTALK_WEBHOOK_SECRET",
  "ADMIN_ORIGIN",
] as const;

export type NoticeSettings = { robots: Robot[]; address: string };

/** The groups that are told, none by default, and the address of the panel. Throws `EnvironmentError` for a secret without its robot. */
export function noticeSettings(
  given: Environment<(typeof names)[number]> = environment(...names),
): NoticeSettings {
  const { WECOM_WEBHOOK_URL: wecom, DINGTALK_WEBHOOK_URL: dingtalk } = given;
  const secret = given.DINGTALK_WEBHOOK_SECRET;
  if (secret && !dingtalk) throw new EnvironmentError(wording.halfSet);
  return {
    robots: [
      ...(wecom ? [{ kind: "wecom" as const, url: wecom }] : []),
      ...(dingtalk
        ? [{ kind: "dingtalk" as const, url: dingtalk, ...(secret && { secret }) }]
        : []),
    ],
    address: `${given.ADMIN_ORIGIN}/admin`,
  };
}
