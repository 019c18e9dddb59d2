import type { Saved } from "./writer.ts";

/** An answered write of a document in the order in which they happened, and whether it put another text there knowingly. */
export type Written = Pick<Saved, "at" | "by" | "words"> & {
  isKnowing: boolean;
};

/** Writes that took away words which who wrote had never seen: the text before was another's, and is not in this one. */
export const lostUpdates = (written: readonly Written[]): number => {
  const inOrder = [...written].sort((a, b) => a.at.localeCompare(b.at));
  let lost = 0;
  for (const [index, write] of inOrder.entries()) {
    const before = inOrder[index - 1];
    if (!before || write.isKnowing || before.by === write.by) continue;
    if ([...before.words].some((word) => !write.words.has(word))) lost += 1;
  }
  return lost;
};

/** An act on a text in the chain, in order: who did what. */
export type ActDone = { kind: string; by: string; stage: string | null };

/** Signatures by people who wrote the text, handed it in, or signed another stage since it was handed in. */
export const twoHats = (acts: readonly ActDone[]): number => {
  const writers = new Set<string>();
  let signed = new Map<string, string | null>();
  let handed: string | undefined;
  let count = 0;
  for (const { kind, by, stage } of acts) {
    if (kind === "write") writers.add(by);
    if (kind === "publish") writers.clear();
    if (kind === "submit") [handed, signed] = [by, new Map()];
    if (kind !== "sign") continue;
    const other = signed.get(by);
    if (writers.has(by) || by === handed || (signed.has(by) && other !== stage)) count += 1;
    signed.set(by, stage);
  }
  return count;
};
