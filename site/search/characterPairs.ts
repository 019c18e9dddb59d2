/** Traditional characters as they travel to a browser: each before its simplified one. */
export const characterPairs = (pairs: Iterable<readonly [string, string]>): string =>
  [...pairs].flat().join("");

/** Turns a text into simplified characters by such pairs, one by one. */
export function simplifierBy(pairs: string): (text: string) => string {
  const all = [...pairs];
  const simple = new Map(
    all.flatMap((one, index) => (index % 2 === 0 ? [[one, all[index + 1] ?? one]] : [])),
  );
  return (text) =>
    simple.size === 0 ? text : [...text].map((one) => simple.get(one) ?? one).join("");
}
