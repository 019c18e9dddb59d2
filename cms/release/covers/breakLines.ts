import { wordsOf } from "#site/views/words.ts";

/** Width of a text in em, for the face and weight that it is set in. */
export type Measure = (text: string) => number;

/** Lines of a headline and the size they are set at, in pixels. */
export type SetLines = { lines: string[]; size: number };

/** After these a line ends well; inside quotation marks or brackets it ends badly. */
const pause = /[，。；：？！…—、\s]$/;
const opened = /[（《〈“‘「『【([]/g;
const closed = /[）》〉”’」』】)\]]/g;

const isInside = (text: string) =>
  (text.match(opened)?.length ?? 0) > (text.match(closed)?.length ?? 0);

/** Cuts what is wider than a line, such as a foreign word, wherever it must. */
const cut = (word: string, width: number, measure: Measure): string[] => {
  if (measure(word) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    if (part && measure(part + character) > width) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
};

/** What it costs to end a line after this text, in the same measure as slack. */
const endCost = (text: string): number => (isInside(text) ? 0.5 : pause.test(text) ? -0.35 : 0);

/** Fewest lines of at most `width` em, as even as can be, ending at pauses rather than elsewhere. */
function bestLines(words: readonly string[], width: number, measure: Measure): string[] {
  type Plan = { lines: string[]; cost: number };
  const plans: (Plan | undefined)[] = [{ lines: [], cost: 0 }];
  for (let end = 1; end <= words.length; end += 1) {
    for (let start = end - 1; start >= 0; start -= 1) {
      const line = words.slice(start, end).join("").trim();
      const before = plans[start];
      const wide = measure(line);
      if (wide > width && end - start > 1) break;
      if (!before) continue;
      const isLast = end === words.length;
      const slack = ((width - wide) / width) ** 2;
      // A line costs more than any slack, so that fewer lines always win; a pause is worth some unevenness.
      const ending = isLast ? 0 : endCost(words.slice(0, end).join(""));
      const cost = before.cost + 10 + slack * (isLast ? 0.6 : 1) + ending;
      if (cost < (plans[end]?.cost ?? Number.POSITIVE_INFINITY))
        plans[end] = { lines: [...before.lines, line], cost };
    }
  }
  return plans.at(-1)?.lines ?? [];
}

/**
 * Sets a headline as large as it can be: `sizes` in pixels, the largest first, each with the most lines it may take in a
 * column of `width` pixels. Lines break between words, never before a closing mark or after an opening one. What does
 * not fit at the smallest size ends in an ellipsis.
 */
export function breakLines(
  text: string,
  options: {
    width: number;
    sizes: readonly { size: number; most: number }[];
    measure: Measure;
  },
): SetLines {
  const { width, sizes, measure } = options;
  let smallest: SetLines & { most: number } = { lines: [], size: 0, most: 0 };
  for (const { size, most } of sizes) {
    const em = width / size;
    const words = wordsOf(text.trim()).flatMap((word) => cut(word, em, measure));
    const lines = bestLines(words, em, measure);
    if (lines.length <= most) return { lines, size };
    smallest = { lines, size, most };
  }
  const kept = smallest.lines.slice(0, smallest.most);
  let last = kept.pop() ?? "";
  const em = width / smallest.size;
  while (last && measure(`${last}…`) > em) last = [...last].slice(0, -1).join("");
  return { lines: [...kept, `${last.replace(/[，。；：、]$/, "")}…`], size: smallest.size };
}
