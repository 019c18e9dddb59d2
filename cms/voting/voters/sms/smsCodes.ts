import { timingSafeEqual } from "node:crypto";
import { cleanText } from "#leaves/cleanText.ts";
import type { Keyring } from "../keyring.ts";

/**
 * The eleven digits of a mainland mobile number as people type and paste it: with spaces, dashes and minus signs, +86, full-width
 * digits, the marks that contacts of phones put around it.
 */
export function phoneNumber(typed: string): string | undefined {
  const plain = cleanText(typed.normalize("NFKC")).replace(/[\s\p{Pd}−.()]/gu, "");
  const digits = plain.replace(/^(\+|00)?86(?=1\d{10}$)/, "");
  return /^1[3-9]\d{9}$/.test(digits) ? digits : undefined;
}

/** A number that its owner recognises and nobody else learns. */
export const maskedNumber = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(7)}`;

/** A code is good in the ten minutes it was sent in and in the next ten. */
const slotMs = 10 * 60_000;
export const codeMinutes = 10;

/** One phone number in one campaign, as a keyed hash (16 bytes, base64url); `now` is the database's clock. */
type Whose = { campaign: string; phone: string; now: Date };

const ticketForm = /^([A-Za-z0-9_-]{22})\.([0-9a-z]{1,8})\.([A-Za-z0-9_-]{22})$/;

/**
 * Codes by SMS without anything kept: a code follows from number, campaign and time under our key, so that it is the same
 * when it is sent again. The ticket says, signed, whose code is being typed; the number itself is never seen again.
 */
export function createSmsCodes(keyring: Keyring) {
  const sign = keyring("sms-code");

  const codeIn = ({ campaign, phone }: Omit<Whose, "now">, slot: number): string =>
    (sign(`code ${campaign} ${phone} ${slot}`).readUIntBE(0, 6) % 1_000_000)
      .toString()
      .padStart(6, "0");
  const slotOf = (now: Date) => Math.floor(now.getTime() / slotMs);
  const macOf = (campaign: string, phone: string, expires: string) =>
    sign(`ticket ${campaign} ${phone} ${expires}`).subarray(0, 16);

  return {
    /** The number's keyed hash for limits; a name of the ledger does not follow from it. */
    hashOf: (campaign: string, phone: string): string =>
      sign(`phone ${campaign} ${phone}`).toString("base64url", 0, 16),
    codeOf: (whose: Whose): string => codeIn(whose, slotOf(whose.now)),
    isCode(typed: string, whose: Whose): boolean {
      const given = Buffer.from(typed);
      return [0, 1].some((back) => {
        const code = Buffer.from(codeIn(whose, slotOf(whose.now) - back));
        return given.length === code.length && timingSafeEqual(given, code);
      });
    },
    ticketFor({ campaign, phone, now }: Whose): string {
      const expires = Math.floor(now.getTime() / 1000 + (2 * slotMs) / 1000).toString(36);
      return `${phone}.${expires}.${macOf(campaign, phone, expires).toString("base64url")}`;
    },
    /** Whose code is typed under a ticket; undefined when it is not ours, or too old. */
    phoneOf(ticket: string, { campaign, now }: Omit<Whose, "phone">): string | undefined {
      const [, phone = "", expires = "", mac = ""] = ticketForm.exec(ticket) ?? [];
      if (!(Number.parseInt(expires, 36) * 1000 > now.getTime())) return undefined;
      const isOurs = timingSafeEqual(
        Buffer.from(mac, "base64url"),
        macOf(campaign, phone, expires),
      );
      return isOurs ? phone : undefined;
    },
  };
}

export type SmsCodes = ReturnType<typeof createSmsCodes>;
