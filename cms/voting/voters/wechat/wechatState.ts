import { randomBytes, timingSafeEqual } from "node:crypto";
import type { Keyring } from "../keyring.ts";

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
