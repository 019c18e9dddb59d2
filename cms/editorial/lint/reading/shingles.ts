const length = 16;
const step = 8;
const shortest = 40;

/** The words alone: marks and spaces say nothing about who wrote a text. */
const wordsOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");

/** Stretches of 16 characters, one every eight: for keeping. A paragraph of less than 40 characters may be written twice by chance. */
export const shinglesOf = (paragraph: string): string[] => {
  const words = wordsOf(paragraph);
  if (words.length < shortest) return [];
  const found: string[] = [];
  for (let at = 0; at + length <= words.length; at += step)
    found.push(words.slice(at, at + length));
  return found;
};

/** How many of the kept stretches a paragraph holds, by what they belong to, and how many there could be. */
export const sharedWith = (
  paragraph: string,
  kept: ReadonlyMap<string, string>,
): { title: string; share: number } | undefined => {
  const words = wordsOf(paragraph);
  if (words.length < shortest || kept.size === 0) return undefined;
  const counts = new Map<string, number>();
  for (let at = 0; at + length <= words.length; at += 1) {
    const title = kept.get(words.slice(at, at + length));
    if (title !== undefined) counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && { title: most[0], share: (most[1] * step) / words.length };
};
