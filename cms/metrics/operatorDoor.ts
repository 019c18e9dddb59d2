import { createHash, timingSafeEqual } from "node:crypto";
import { allMetrics } from "./processMetrics.ts";

/** Whether a process can do its work now, and how each part of it stands: `ok`, or what is wrong. */
export type Readiness = { isReady: boolean; checks: Record<string, string | number | null> };

export type OperatorAnswer = { status: number; headers: Record<string, string>; body: string };

const json = (status: number, told: object): OperatorAnswer => ({
  status,
  headers: { "Content-Type": "application/json", "Cache-Control": "no-store" },
  body: JSON.stringify(told),
});

const hashed = (text: string) => createHash("sha256").update(text).digest();

/** Compared by hashes, which have one length: how long it takes tells nothing. */
const isShown = (authorization: string | undefined, token: string): boolean =>
  timingSafeEqual(hashed(authorization ?? ""), hashed(`Bearer ${token}`));

type Asked = {
  authorization: string | undefined;
  token: string | undefined;
  ready: () => Promise<Readiness>;
  /** Reads what is not counted as it happens, before the metrics are told. */
  measure?: () => Promise<void>;
};

async function metrics({ authorization, token, measure }: Asked): Promise<OperatorAnswer> {
  if (token === undefined) return json(404, { error: "set METRICS_TOKEN to read metrics" });
  if (!isShown(authorization, token))
    return {
      ...json(401, { error: "show METRICS_TOKEN as a bearer" }),
      headers: { "Content-Type": "application/json", "WWW-Authenticate": "Bearer" },
    };
  await measure?.();
  const { text, type } = await allMetrics();
  return {
    status: 200,
    headers: { "Content-Type": type, "Cache-Control": "no-store" },
    body: text,
  };
}

/**
 * What every process of ours answers to who runs it; undefined for any other path. `/livez`: 200 while the process answers at all. `/readyz`: 200 when it
 * can do its work, else 503, and how its parts stand. `/metrics`: for who shows the token.
 */
export async function operatorAnswer(
  path: string,
  given: Asked,
): Promise<OperatorAnswer | undefined> {
  if (path === "/livez") return json(200, { ok: true });
  if (path === "/metrics") return metrics(given);
  if (path !== "/readyz") return undefined;
  const { isReady, checks } = await given.ready();
  return json(isReady ? 200 : 503, { ok: isReady, ...checks });
}
