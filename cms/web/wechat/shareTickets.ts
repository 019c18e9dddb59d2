import { z } from "zod";

type Options = {
  appId: string;
  secret: string;
  /** Hears of WeChat's faults by their number, never of a token or a ticket. */
  onFault: (error: Error) => void;
  /** Origin of the service, the longest wait and milliseconds of a clock that only runs forward, for tests. */
  apiOrigin?: string;
  timeoutMs?: number;
  elapsed?: () => number;
};

const refused = z.object({ errcode: z.int().refine((code) => code !== 0) });
const tokenWire = z.union([refused, z.object({ access_token: z.string().min(1) })]);
const ticketWire = z.union([
  refused,
  z.object({ ticket: z.string().min(1), expires_in: z.number().positive() }),
]);

/** A ticket is renewed so long before its end, and an old one serves until then when it cannot be. */
const renewMs = 600_000;

/** After a fault WeChat is not asked again for so long: the day's calls are counted. */
const pauseMs = 60_000;

/** 40001 and 40014 invalid token, 42001 expired token. Source: developers.weixin.qq.com, return codes. */
const staleToken = new Set([40001, 40014, 42001]);

class WechatFault extends Error {
  readonly code: number | undefined;
  constructor(reason: string, code?: number) {
    super(`WeChat share ticket: ${reason}`);
    this.code = code;
  }
}

/**
 * Gets the ticket (`jsapi_ticket`) that signatures for share cards are made with: once for all readers, kept until shortly before it
 * ends. The token before it is the stable one, so that nobody else's is made void.
 * Source: developers.weixin.qq.com/doc/service, “获取稳定版接口调用凭据” and “获取 api_ticket”.
 */
export function createShareTickets({
  appId,
  secret,
  onFault,
  apiOrigin = "https://api.weixin.qq.com",
  timeoutMs = 5000,
  elapsed = () => performance.now(),
}: Options) {
  let held: { ticket: string; renewAt: number; endsAt: number } | undefined;
  let asking: Promise<void> | undefined;
  let pausedUntil = Number.NEGATIVE_INFINITY;

  async function ask<T>(
    path: string,
    wire: z.ZodType<T | z.infer<typeof refused>>,
    init: RequestInit = {},
  ): Promise<T> {
    const options = { ...init, redirect: "error", signal: AbortSignal.timeout(timeoutMs) } as const;
    // A failed fetch may carry the address, and that the token: only its kind is passed on.
    const body: unknown = await fetch(`${apiOrigin}${path}`, options)
      .then((response) => {
        if (!response.ok) throw new WechatFault(`status ${response.status}`);
        return response.json();
      })
      .catch((error: unknown) => {
        if (error instanceof WechatFault) throw error;
        throw new WechatFault(`no answer (${error instanceof Error ? error.name : "unknown"})`);
      });
    const answer = wire.safeParse(body);
    if (!answer.success) throw new WechatFault("an answer of another form");
    const refusal = refused.safeParse(answer.data);
    if (refusal.success)
      throw new WechatFault(`errcode ${refusal.data.errcode}`, refusal.data.errcode);
    return answer.data as T;
  }

  async function newTicket(isForced: boolean) {
    const { access_token } = await ask<{ access_token: string }>(
      "/cgi-bin/stable_token",
      tokenWire,
      {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({
          ...{ grant_type: "client_credential", appid: appId, secret, force_refresh: isForced },
        }),
      },
    );
    const query = new URLSearchParams({ access_token, type: "jsapi" });
    return ask<{ ticket: string; expires_in: number }>(
      `/cgi-bin/ticket/getticket?${query}`,
      ticketWire,
    );
  }

  async function renew(): Promise<void> {
    const began = elapsed();
    try {
      const { ticket, expires_in } = await newTicket(false).catch((error: unknown) => {
        const isStale = error instanceof WechatFault && staleToken.has(error.code ?? 0);
        if (!isStale) throw error;
        return newTicket(true);
      });
      const endsAt = began + expires_in * 1000;
      held = { ticket, endsAt, renewAt: endsAt - renewMs };
    } catch (error) {
      pausedUntil = elapsed() + pauseMs;
      onFault(error as Error);
    }
  }

  return {
    /** The ticket; undefined while WeChat gives none. Never rejects. */
    async ticket(): Promise<string | undefined> {
      if ((!held || elapsed() >= held.renewAt) && elapsed() >= pausedUntil) {
        asking ??= renew().finally(() => {
          asking = undefined;
        });
        await asking;
      }
      return held && elapsed() < held.endsAt ? held.ticket : undefined;
    },
  };
}

export type ShareTickets = ReturnType<typeof createShareTickets>;
