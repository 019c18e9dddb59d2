import type { Stream } from "./ledger.ts";

const form = /^([LB])-([1-9][0-9]{0,14})-([0-9A-F]{32})$/;

/** What people and their keyboards put in the place of a hyphen. */
const dashes = /[\u2010-\u2015\u2212\u30fc\ufe58]/g;

/**
 * A receipt names the place of a vote in the ledger and repeats the key that only the voter's client knew,
 * so nobody else's receipt fits it. It says nothing about the choice.
 */
export const receiptId = ({ stream, seq, key }: { stream: Stream; seq: number; key: string }) =>
  `${stream === "likes" ? "L" : "B"}-${seq}-${key.replace(/-/g, "").toLowerCase()}`;

const foldedReceipt = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, "")
    .replace(dashes, "-")
    .toUpperCase();

/**
 * The parts of a receipt, the key as plain hex; undefined when the text is no receipt. Capitals, full width, other dashes, spaces and what
 * cannot be seen make no difference: people copy receipts by hand and through chats.
 */
export function readReceipt(
  text: string,
): { stream: Stream; seq: number; key: string } | undefined {
  const [, letter, seq, key] = form.exec(foldedReceipt(text)) ?? [];
  if (seq === undefined || key === undefined) return undefined;
  return {
    stream: letter === "L" ? "likes" : "ballots",
    seq: Number(seq),
    key: key.toLowerCase(),
  };
}
