import { createHmac } from "node:crypto";

/**
 * Where notices go: a robot of a group, or whatever takes alarms. `secret` is that of a robot of 钉钉 which asks for signatures (加签).
 */
export type Robot = {
  readonly kind: "wecom" | "dingtalk" | "alarm";
  readonly url: string;
  readonly secret?: string;
};

type World = { fetch: typeof fetch; now: () => number };

const timeoutMs = 10_000;

/**
 * The address of a call. 钉钉 wants the milliseconds and, URL-encoded, the Base64 of HMAC-SHA256 over `milliseconds\nsecret`, keyed with the secret.
 * Source: open.dingtalk.com, 自定义机器人安全设置; developer.work.weixin.qq.com/document/path/91770.
 */
const addressOf = ({ url, secret }: Robot, now: number): string => {
  if (secret === undefined) return url;
  const address = new URL(url);
  const sign = createHmac("sha256", secret).update(`${now}\n${secret}`).digest("base64");
  address.searchParams.set("timestamp", String(now));
  address.searchParams.set("sign", sign);
  return address.href;
};

/** Sends a text to a group. Throws when the robot did not take it; the error names no address, which is a secret. */
export async function tellGroup(robot: Robot, text: string, { fetch, now }: World): Promise<void> {
  const response = await fetch(addressOf(robot, now()), {
    method: "POST",
    redirect: "error",
    signal: AbortSignal.timeout(timeoutMs),
    headers: { "Content-Type": "application/json" },
    // Both take the same form of a plain text.
    body: JSON.stringify({ msgtype: "text", text: { content: text } }),
  }).catch((cause: unknown) => {
    throw new Error(`${robot.kind}: ${cause instanceof Error ? cause.name : "no answer"}`);
  });
  const answer = (await response.json().catch(() => ({}))) as { errcode?: unknown };
  const isTaken = answer.errcode === 0 || (robot.kind === "alarm" && answer.errcode === undefined);
  if (!response.ok || !isTaken)
    throw new Error(`${robot.kind}: HTTP ${response.status}, errcode ${String(answer.errcode)}`);
}
