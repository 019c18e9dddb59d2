import { cookieValue } from "./cookieValue.ts";
import type { Keyring } from "./keyring.ts";
import { rememberMost } from "./rememberMost.ts";
import type { VoterCookie } from "./voterCookie.ts";

/** Names the voter of a request. The ledger knows voters only by the answer of `nameIn`. */
export type Voters = {
  /** The signed subject in the request's cookies; undefined when nobody was named yet. */
  subjectOf(cookies: string | undefined): string | undefined;
  /** The subject's name in one campaign: keyed HMAC, 32 hex digits (rule V40). */
  nameIn(campaign: string, subject: string): string;
  /** A cookie for a new device: its subject and the `Set-Cookie` header that names it. */
  welcome(): { subject: string; setCookie: string };
};

/** Voters named by the signed cookie, whoever issued it: this device, or a sign-in with WeChat or SMS. */
export function createVoters({
  keyring,
  cookie,
}: {
  keyring: Keyring;
  cookie: VoterCookie;
}): Voters {
  const subjects = rememberMost<string, string | undefined>(100_000);
  const names = rememberMost<string, string>(100_000);
  return {
    subjectOf(cookies) {
      const value = cookieValue(cookies, cookie.name);
      return value === undefined ? undefined : subjects(value, cookie.subjectOf);
    },
    nameIn: (campaign, subject) =>
      names(`${campaign} ${subject}`, () =>
        keyring(`voter:${campaign}`)(subject).toString("hex", 0, 16),
      ),
    welcome() {
      const value = cookie.issueDevice();
      return {
        subject: value.slice(0, value.lastIndexOf(".")),
        setCookie: cookie.setCookie(value),
      };
    },
  };
}
