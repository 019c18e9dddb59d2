import { createHmac, timingSafeEqual } from "node:crypto";

/** What a text was signed for, and the key of the form that it belongs to: signed for one thing, it is nothing else. */
type Purpose = { secret: string; what: string; key: string };

const signatureOf = ({ secret, what, key }: Purpose, text: string): Buffer =>
  createHmac("sha256", secret).update(`${what}\n${key}\n${text}`).digest();

/** A value as a text that a browser keeps for us and cannot change. */
export const signedText = (purpose: Purpose, value: unknown): string => {
  const text = Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${text}.${signatureOf(purpose, text).toString("base64url")}`;
};

/** The value of a text that was signed for this; undefined for any other text. */
export function valueOfSigned(purpose: Purpose, signed: string): unknown {
  const [text = "", given = ""] = signed.split(".");
  const signature = Buffer.from(given, "base64url");
  const own = signatureOf(purpose, text);
  if (signature.length !== own.length || !timingSafeEqual(signature, own)) return undefined;
  return JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
}
