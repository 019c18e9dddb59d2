import { Secret, TOTP } from "otpauth";

/** Seconds that a code lives; RFC 6238 with what every authenticator app supports. */
const period = 30;
const issuer = "实格";

const totp = (secret: string, label = "") =>
  new TOTP({
    issuer,
    label,
    algorithm: "SHA1",
    digits: 6,
    period,
    secret: Secret.fromBase32(secret),
  });

/** How many random bytes {@link newSecret} takes: as many as the hash has (RFC 4226). */
export const secretBytes = 20;

/** A secret in base 32, from the given random bytes. */
export const newSecret = (bytes: Uint8Array): string =>
  new Secret({ buffer: Uint8Array.from(bytes).buffer }).base32;

/** What an authenticator app reads from the QR code. */
export const keyUri = (secret: string, username: string): string =>
  totp(secret, username).toString();

/** The code of a moment; for tests and for nobody else. */
export const codeAt = (secret: string, now: number): string =>
  totp(secret).generate({ timestamp: now });

/**
 * The step of time whose code was typed, one before and one after now included because clocks differ; undefined for a
 * wrong code. Who asks remembers the step, and takes no code of it or of an earlier one again.
 */
export function stepOf(facts: {
  readonly secret: string;
  readonly code: string;
  readonly now: number;
}): number | undefined {
  const delta = totp(facts.secret).validate({ token: facts.code, timestamp: facts.now, window: 1 });
  return delta === null ? undefined : TOTP.counter({ period, timestamp: facts.now }) + delta;
}
