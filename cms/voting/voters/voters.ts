import type { VoterIdentity } from "../campaign/vocabulary.ts";
import type { Keyring } from "./keyring.ts";
import { cookieValue, type VoterCookie } from "./voterCookie.ts";

/** A campaign as far as naming its voters goes. */
export type Roll = { slug: string; voters: VoterIdentity };

/** Names the voter of a request. The ledger knows voters only by the answer of `nameIn`. */
export type Voters = {
  /** The signed subject in the request's cookies; undefined when nobody was named yet for this campaign. */
  subjectOf(cookies: string | undefined, roll: Roll): string | undefined;
  /** The subject's name in one campaign: keyed HMAC, 32 hex digits (rule V40). */
  nameIn(campaign: string, subject: string): string;
  /** The `Set-Cookie` header that signs a device's cookie anew after the secret was rotated; undefined where there is nothing to do. */
  again(cookies: string | undefined): string | undefined;
  /** A cookie for a new device: its subject and the `Set-Cookie` header that names it. */
  welcome(): { subject: string; setCookie: string };
  /**
   * The `Set-Cookie` header that names whoever owns an openid or a phone number. What they own is hashed here, under a
   * key of this campaign, and goes no further (rule V44).
   */
  signIn(roll: Roll, owned: string): string;
};

/**
 * Voters of the campaigns of one keyring, named by the signed cookie, whoever issued it: this device, or a sign-in with WeChat or SMS. Nothing is
 * remembered: in a surge most voters are new, and hashing again costs less than keeping a hundred thousand names.
 */
export function createVoters({
  keyring,
  cookie,
}: {
  keyring: Keyring;
  cookie: VoterCookie;
}): Voters {
  function signedIn(cookies: string | undefined, { slug, voters }: Roll): string | undefined {
    const value = cookieValue(cookies, cookie.nameFor(slug));
    return value === undefined ? undefined : cookie.signedInOf(keyring, voters, slug, value);
  }

  return {
    subjectOf(cookies, roll) {
      if (roll.voters !== "device") return signedIn(cookies, roll);
      const value = cookieValue(cookies, cookie.name);
      return value === undefined ? undefined : cookie.deviceOf(value);
    },
    again(cookies) {
      const again = cookie.againOf(cookieValue(cookies, cookie.name) ?? "");
      return again && cookie.setDevice(again);
    },
    nameIn: (campaign, subject) => keyring(`voter:${campaign}`)(subject).toString("hex", 0, 16),
    welcome() {
      const value = cookie.issueDevice();
      return {
        subject: value.slice(0, value.lastIndexOf(".")),
        setCookie: cookie.setDevice(value),
      };
    },
    signIn: ({ slug, voters }, owned) =>
      cookie.setSignedIn(keyring, voters, slug, keyring(`subject:${voters}:${slug}`)(owned)),
  };
}
