import { randomBytes, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Keyring } from "../keyring.ts";

/** Whether a browser is WeChat's own. WeCom calls itself that too, but signs nobody in to a service account. */
export const isInWechat = (agent: string | undefined): boolean =>
  agent !== undefined && /MicroMessenger/i.test(agent) && !/wxwork/i.test(agent);

/** What came of a code that WeChat sent a browser back with. */
export type WechatLogin =
  | { kind: "known"; openid: string }
  /** The code was used before, is too old, or is none. */
  | { kind: "spent" }
  /** Opened as a snapshot page, where WeChat makes up an account: nobody to be named. */
  | { kind: "snapshot" }
  /** WeChat does not answer, or is not set up; somebody was told. */
  | { kind: "away" };

/** WeChat's web login with `snsapi_base`: silent, and it tells nothing but the openid. */
export type Wechat = {
  /** Where the browser goes, to come back to `redirect` with a code. */
  authorizeUrl(ask: { redirect: string; state: string }): string;
  /** Never rejects. */
  login(code: string): Promise<WechatLogin>;
};

type Options = {
  appId: string;
  secret: string;
  /** Hears of WeChat's faults by their number, never of a code or an openid. */
  onFault: (error: Error) => void;
  /** Origins of the two services and the longest wait, for tests. */
  authorizeOrigin?: string;
  apiOrigin?: string;
  timeoutMs?: number;
};

const answerWire = z.union([
  z.object({ errcode: z.int().refine((code) => code !== 0) }),
  z.object({ openid: z.string().min(1), is_snapshotuser: z.int().optional() }),
]);

/** 40029 invalid code, 40163 used code, 41008 no code, 42003 expired code. Source: developers.weixin.qq.com, return codes. */
const spentCodes = new Set([40029, 40163, 41008, 42003]);

const codeForm = /^[A-Za-z0-9_-]{1,512}$/;

/** Source: developers.weixin.qq.com/doc/service, “网页授权” and “换取用户授权凭证” (snsAccessToken). */
export function createWechat({
  appId,
  secret,
  onFault,
  authorizeOrigin = "https://open.weixin.qq.com",
  apiOrigin = "https://api.weixin.qq.com",
  timeoutMs = 5000,
}: Options): Wechat {
  async function ask(code: string): Promise<unknown> {
    const query = new URLSearchParams({
      appid: appId,
      secret,
      code,
      grant_type: "authorization_code",
    });
    const response = await fetch(`${apiOrigin}/sns/oauth2/access_token?${query}`, {
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
    // WeChat labels its JSON as text/plain.
    return response.json();
  }

  function away(reason: string): WechatLogin {
    onFault(new Error(`WeChat login: ${reason}`));
    return { kind: "away" };
  }

  return {
    authorizeUrl({ redirect, state }) {
      // WeChat matches this address by its order.
      const query = new URLSearchParams([
        ["appid", appId],
        ["redirect_uri", redirect],
        ["response_type", "code"],
        ["scope", "snsapi_base"],
        ["state", state],
      ]);
      return `${authorizeOrigin}/connect/oauth2/authorize?${query}#wechat_redirect`;
    },
    async login(code) {
      if (!codeForm.test(code)) return { kind: "spent" };
      // A failed fetch may carry the address, and that the secret: only its kind is passed on.
      const body = await ask(code).catch((error: unknown) => error);
      if (body instanceof Error) return away(`no answer (${body.name})`);
      const answer = answerWire.safeParse(body);
      if (!answer.success) return away("an answer of another form");
      if ("errcode" in answer.data) {
        const { errcode } = answer.data;
        return spentCodes.has(errcode) ? { kind: "spent" } : away(`errcode ${errcode}`);
      }
      const { openid, is_snapshotuser } = answer.data;
      return is_snapshotuser === 1 ? { kind: "snapshot" } : { kind: "known", openid };
    },
  };
}

/** How long a browser may be away at WeChat, in seconds. */
const goodSeconds = 600;

/** Where the browser goes afterwards, as a candidate's number (0: the campaign), so that no address can be smuggled in. */
type Trip = { campaign: string; candidate: number; now: Date };

const form = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{32})$/;
const browserForm = /^[A-Za-z0-9_-]{22}$/;

/**
 * The `state` of a WeChat login: expiry, candidate and a signature that covers a secret of this browser's cookie, so that
 * nobody can be signed in with somebody else's code. Letters and digits only, at most 128, as WeChat demands.
 */
export function createWechatState({ keyring, isSecure }: { keyring: Keyring; isSecure: boolean }) {
  const name = `${isSecure ? "__Host-" : ""}wechat`;
  const sign = (browser: string, campaign: string, body: string) =>
    keyring("wechat-state")(`${campaign} ${browser} ${body}`).subarray(0, 16);

  return {
    name,
    /** The state, and the cookie that binds it; a browser that has one keeps it, for its other tabs. */
    begin(known: string | undefined, { campaign, candidate, now }: Trip) {
      const browser =
        known && browserForm.test(known) ? known : randomBytes(16).toString("base64url");
      const expires = Math.floor(now.getTime() / 1000) + goodSeconds;
      const body = expires.toString(16).padStart(8, "0") + candidate.toString(16).padStart(4, "0");
      return {
        state: body + sign(browser, campaign, body).toString("hex"),
        setCookie: `${name}=${browser}; Path=/; Max-Age=${goodSeconds}; HttpOnly; SameSite=Lax${isSecure ? "; Secure" : ""}`,
      };
    },
    /** The candidate to go back to; undefined when the state is not this browser's, or too old. */
    candidateOf(
      state: string,
      browser: string | undefined,
      { campaign, now }: Omit<Trip, "candidate">,
    ): number | undefined {
      const [, expires = "", candidate = "", mac = ""] = form.exec(state) ?? [];
      if (!browser || !browserForm.test(browser) || mac === "") return undefined;
      if (Number.parseInt(expires, 16) * 1000 < now.getTime()) return undefined;
      const isOurs = timingSafeEqual(
        Buffer.from(mac, "hex"),
        sign(browser, campaign, expires + candidate),
      );
      return isOurs ? Number.parseInt(candidate, 16) : undefined;
    },
  };
}

export type WechatState = ReturnType<typeof createWechatState>;
