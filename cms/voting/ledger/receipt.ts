import type { Stream } from "./ledger.ts";

const form = /^([LB])-([1-9][0-9]{0,14})-([0-9a-f]{32})$/;

/**
 * A receipt names the place of a vote in the ledger and repeats the key that only the voter's client knew,
 * so nobody else's receipt fits it. It says nothing about the choice.
 */
export const receiptId = ({ stream, seq, key }: { stream: Stream; seq: number; key: string }) =>
  `${stream === "likes" ? "L" : "B"}-${seq}-${key.replaceAll("-", "").toLowerCase()}`;

/** The parts of a receipt, the key as plain hex; undefined when the text is no receipt. */
export function readReceipt(
  text: string,
): { stream: Stream; seq: number; key: string } | undefined {
  const [, letter, seq, key] = form.exec(text) ?? [];
  if (seq === undefined || key === undefined) return undefined;
  return { stream: letter === "L" ? "likes" : "ballots", seq: Number(seq), key };
}
