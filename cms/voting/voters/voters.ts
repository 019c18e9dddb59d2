import type { VoterIdentity } from "../campaign/vocabulary.ts";
import type { Keyring } from "./keyring.ts";
import { cookieValue, type VoterCookie } from "./voterCookie.ts";

/** A campaign as far as naming its voters goes. */
export type Roll = { slug: string; voters: VoterIdentity };

/**
 * Names voters of the campaigns of one keyring by the signed cookie, whoever issued it: this device, or a sign-in with WeChat or SMS. The ledger knows voters only by
 * the answer of `nameIn`. Nothing is remembered: in a surge most voters are new, and hashing again costs less than keeping a hundred thousand names.
 */
export function createVoters({ keyring, cookie }: { keyring: Keyring; cookie: VoterCookie }) {
  return {
    /** The signed subject in the request's cookies; undefined when nobody was named yet for this campaign. */
    subjectOf(cookies: string | undefined, { slug, voters }: Roll): string | undefined {
      const isDevice = voters === "device";
      const value = cookieValue(cookies, isDevice ? cookie.name : cookie.nameFor(slug));
      if (value === undefined) return undefined;
      return isDevice ? cookie.deviceOf(value) : cookie.signedInOf(keyring, voters, slug, value);
    },
    /** The `Set-Cookie` header that signs a device's cookie anew after the secret was rotated; undefined where there is nothing to do. */
    again(cookies: string | undefined): string | undefined {
      const again = cookie.againOf(cookieValue(cookies, cookie.name) ?? "");
      return again && cookie.setDevice(again);
    },
    /** The subject's name in one campaign: keyed HMAC, 32 hex digits (rule V40). */
    nameIn: (campaign: string, subject: string): string =>
      keyring(`voter:${campaign}`)(subject).toString("hex", 0, 16),
    /** A cookie for a new device: its subject and the `Set-Cookie` header that names it. */
    welcome() {
      const value = cookie.issueDevice();
      return {
        subject: value.slice(0, value.lastIndexOf(".")),
        setCookie: cookie.setDevice(value),
      };
    },
    /**
     * The `Set-Cookie` header that names whoever owns an openid or a phone number. What they own is hashed here, under a
     * key of this campaign, and goes no further (rule V44).
     */
    signIn: ({ slug, voters }: Roll, owned: string): string =>
      cookie.setSignedIn(keyring, voters, slug, keyring(`subject:${voters}:${slug}`)(owned)),
  };
}
