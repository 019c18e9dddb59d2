import { randomBytes, timingSafeEqual } from "node:crypto";
import type { VoterIdentity } from "../campaign/vocabulary.ts";
import type { Keyring, Keyrings } from "./keyring.ts";

const letters = { device: "d", wechat: "w", sms: "s" } as const satisfies Record<
  VoterIdentity,
  string
>;

/** Browsers cut longer lifetimes to this. Source: RFC 6265bis, 400 days. */
const deviceSeconds = 400 * 24 * 60 * 60;
/** A sign-in outlasts a campaign's stage, and then the phone or the account is asked for again. */
const signInSeconds = 30 * 24 * 60 * 60;

const form = /^[dws]\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{22}$/;

/**
 * Voter cookies: kind, 128-bit subject, 128-bit signature; e.g. `d.<22>.<22>`. A device has one for all campaigns;
 * a WeChat account or a phone number has one for each campaign, and its signature holds in that campaign only.
 */
export function createVoterCookie({
  keyrings,
  isSecure,
}: {
  keyrings: Keyrings;
  isSecure: boolean;
}) {
  const name = isSecure ? "__Host-voter" : "voter";
  const flags = `HttpOnly; SameSite=Lax${isSecure ? "; Secure" : ""}`;
  const sign = (keyring: Keyring, text: string) => keyring("cookie")(text).subarray(0, 16);

  /** What the signature covers beside the subject; nothing for devices, whose cookies are out already. */
  const scoped = (subject: string, slug: string | undefined) =>
    slug === undefined ? subject : `${slug} ${subject}`;

  const signed = (keyring: Keyring, text: string, slug?: string): string =>
    `${text}.${sign(keyring, scoped(text, slug)).toString("base64url")}`;
  const named = (kind: VoterIdentity, subject: Buffer): string =>
    `${letters[kind]}.${subject.subarray(0, 16).toString("base64url")}`;

  /** The signed subject of a cookie value, or undefined when the value is not ours or of another kind. */
  const subjectUnder = (
    keyring: Keyring,
    { kind, value, slug }: { kind: VoterIdentity; value: string; slug?: string },
  ): string | undefined => {
    if (!form.test(value) || !value.startsWith(letters[kind])) return undefined;
    const cut = value.lastIndexOf(".");
    const subject = value.slice(0, cut);
    const given = Buffer.from(value.slice(cut + 1), "base64url");
    return timingSafeEqual(given, sign(keyring, scoped(subject, slug))) ? subject : undefined;
  };
  const deviceUnder = (keyring: Keyring, value: string) =>
    subjectUnder(keyring, { kind: "device", value });

  /** A device is known under either secret of a rotation: who makes one up gains no more than a new one gives. */
  const deviceOf = (value: string): string | undefined => {
    for (const keyring of keyrings.all) {
      const subject = deviceUnder(keyring, value);
      if (subject !== undefined) return subject;
    }
    return undefined;
  };

  const setCookie = (name: string, value: string, seconds: number) =>
    `${name}=${value}; Path=/; Max-Age=${seconds}; ${flags}`;

  return {
    name,
    /** Name of the cookie of a sign-in for one campaign. */
    nameFor: (slug: string) => `${name}-${slug}`,
    issueDevice: () => signed(keyrings.current(), named("device", randomBytes(16))),
    deviceOf,
    /** The same device's cookie as it is signed now; undefined where there is nothing to do. */
    againOf: (value: string): string | undefined => {
      const isRotated = keyrings.all.length > 1;
      if (!isRotated || deviceUnder(keyrings.current(), value) !== undefined) return undefined;
      const subject = deviceOf(value);
      return subject === undefined ? undefined : signed(keyrings.current(), subject);
    },
    /** Who signed in to a campaign is known under the secret of the campaign alone. */
    signedInOf: (keyring: Keyring, kind: VoterIdentity, slug: string, value: string) =>
      subjectUnder(keyring, { kind, value, slug }),
    setDevice: (value: string) => setCookie(name, value, deviceSeconds),
    setSignedIn: (keyring: Keyring, kind: VoterIdentity, slug: string, subject: Buffer) =>
      setCookie(`${name}-${slug}`, signed(keyring, named(kind, subject), slug), signInSeconds),
  };
}

export type VoterCookie = ReturnType<typeof createVoterCookie>;

/** Value of the first cookie of that name in a `Cookie` header, as sent. */
export function cookieValue(header: string | undefined, name: string): string | undefined {
  if (!header) return undefined;
  const prefix = `${name}=`;
  let from = 0;
  while (from < header.length) {
    const end = header.indexOf(";", from);
    const stop = end === -1 ? header.length : end;
    while (header[from] === " ") from += 1;
    if (header.startsWith(prefix, from)) return header.slice(from + prefix.length, stop).trimEnd();
    from = stop + 1;
  }
  return undefined;
}
