/** Traditional characters as they travel to a browser: each before its simplified one. */
export const characterPairs = (pairs: Iterable<readonly [string, string]>): string =>
  [...pairs].flat().join("");

/** Turns a text into simplified characters by such pairs, one by one. None that a pair leads to is itself the first of one. */
export function simplifierBy(pairs: string): (text: string) => string {
  const all = [...pairs];
  return (text) =>
    text.replace(/[\u3400-\u9fff]/g, (one) => {
      const at = all.indexOf(one);
      return (at % 2 === 0 && all[at + 1]) || one;
    });
}
