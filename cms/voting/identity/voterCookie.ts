import { randomBytes, timingSafeEqual } from "node:crypto";
import type { Keyring } from "./keyring.ts";

/** How a voter was named: by a device (this cookie itself), a WeChat openid or a phone number. */
export type VoterKind = "d" | "w" | "s";

/** Browsers cut longer lifetimes to this. Source: RFC 6265bis, 400 days. */
const maxAgeSeconds = 400 * 24 * 60 * 60;

const form = /^[dws]\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{22}$/;

/** Value of a voter cookie: kind, 128-bit subject, 128-bit signature; e.g. `d.<22>.<22>`. */
export function createVoterCookie({ keyring, isSecure }: { keyring: Keyring; isSecure: boolean }) {
  const name = isSecure ? "__Host-voter" : "voter";
  const sign = (subject: string) => keyring("cookie")(subject).subarray(0, 16);

  const issue = (kind: VoterKind, subject: Buffer): string => {
    const text = `${kind}.${subject.subarray(0, 16).toString("base64url")}`;
    return `${text}.${sign(text).toString("base64url")}`;
  };

  return {
    name,
    issue,
    issueDevice: () => issue("d", randomBytes(16)),
    /** The signed subject of a cookie value, or undefined when the value is not ours. */
    subjectOf(value: string): string | undefined {
      if (!form.test(value)) return undefined;
      const cut = value.lastIndexOf(".");
      const subject = value.slice(0, cut);
      const given = Buffer.from(value.slice(cut + 1), "base64url");
      return timingSafeEqual(given, sign(subject)) ? subject : undefined;
    },
    setCookie: (value: string): string =>
      `${name}=${value}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${isSecure ? "; Secure" : ""}`,
  };
}

export type VoterCookie = ReturnType<typeof createVoterCookie>;
