import type { Stream } from "./ledger.ts";

type Place = { stream: Stream; seq: number; key: string };

const form = /^([LB])-([1-9][0-9]{0,14})-([0-9A-F]{32})(?:-([0-9]{2}))?$/;

/** What people and their keyboards put in the place of a hyphen. */
const dashes = /[\u2010-\u2015\u2212\u30fc\ufe58]/g;
const unseen = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

/**
 * A receipt names the place of a vote in the ledger and repeats the key that only the voter's client knew,
 * so nobody else's receipt fits it. It says nothing about the choice.
 */
export const receiptId = ({ stream, seq, key }: Place) =>
  `${stream === "likes" ? "L" : "B"}-${seq}-${key.replace(/-/g, "").toLowerCase()}`;

/** Two digits that tell a slip of the pen: every wrong character and every two in each other's place (ISO 7064, modulus 97). */
function checkDigits(id: string): string {
  let rest = 0;
  for (const character of id.replace(/-/g, ""))
    rest = (rest * 36 + Number.parseInt(character, 36)) % 97;
  return String(rest).padStart(2, "0");
}

/** A receipt as it is given and copied: with its check digits. */
export function shownReceipt(place: Place): string {
  const id = receiptId(place);
  return `${id}-${checkDigits(id)}`;
}

/**
 * The parts of a receipt, the key as plain hex; undefined when the text is no receipt, or was copied wrongly as its check digits tell. Capitals, full
 * width, other dashes, spaces and what cannot be seen make no difference: people copy receipts by hand and through chats. What follows the first full stop, a
 * signature, is left aside.
 */
export function readReceipt(text: string): Place | undefined {
  const [copied = ""] = text.normalize("NFKC").split(".");
  const folded = copied.replace(unseen, "").replace(dashes, "-").toUpperCase();
  const [, letter, seq, key, check] = form.exec(folded) ?? [];
  if (seq === undefined || key === undefined) return undefined;
  const place: Place = {
    stream: letter === "L" ? "likes" : "ballots",
    seq: Number(seq),
    key: key.toLowerCase(),
  };
  return check === undefined || check === checkDigits(receiptId(place)) ? place : undefined;
}

/** What was signed of a receipt, and how: see `receiptSigner.ts`. Signature and path are base64url. */
type ReceiptSignature = { at: string; signature: string; path: string };

const signed = /^[^.]+\.([0-9]{13})\.([\w-]{86})\.([\w-]*)$/;

/** The signature that a receipt carries; undefined when it has none. */
export function readSignature(text: string): ReceiptSignature | undefined {
  const [, at, signature, path] = signed.exec(text.normalize("NFKC").replace(unseen, "")) ?? [];
  return at === undefined || signature === undefined || path === undefined
    ? undefined
    : { at: new Date(Number(at)).toISOString(), signature, path };
}
