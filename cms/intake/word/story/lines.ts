import { cleanText } from "#leaves/cleanText.ts";
import type { WordBlock, WordParagraph, WordRun, WordTable } from "../wordDocument.ts";

/** A paragraph as one line: its words without spaces around them, and how it looks. */
export type Line = WordParagraph & { text: string };

export type Item = Line | WordTable;

export const isLine = (item: Item | undefined): item is Line => item?.kind === "paragraph";

const lineOf = (paragraph: WordParagraph, runs: WordRun[]): Line => ({
  ...paragraph,
  runs,
  text: cleanText(runs.map(({ text }) => text).join("")).replace(/^[\s\u3000]+|[\s\u3000]+$/g, ""),
});

/** Without so many characters at the front; marks of what is left stay. */
export const withoutStart = (line: Line, length: number): Line => {
  const lead = line.runs.map(({ text }) => text).join("");
  let left = length + lead.length - lead.trimStart().length;
  const runs = line.runs.map((run) => {
    const cut = Math.min(left, run.text.length);
    left -= cut;
    return { ...run, text: run.text.slice(cut) };
  });
  return lineOf(line, runs);
};

/** Without so many characters at the end. */
export const withoutEnd = (line: Line, length: number): Line => {
  const whole = line.runs.map(({ text }) => text).join("");
  let left = whole.trimEnd().length - length;
  const runs = line.runs.map((run) => {
    const kept = Math.max(0, Math.min(left, run.text.length));
    left -= run.text.length;
    return { ...run, text: run.text.slice(0, kept) };
  });
  return lineOf(line, runs);
};

/** Lines of a paragraph: a break that was typed ends one (rule B3). */
const linesOf = (paragraph: WordParagraph): Line[] => {
  const lines: WordRun[][] = [[]];
  for (const run of paragraph.runs) {
    const [first = "", ...rest] = run.text.split("\n");
    lines.at(-1)?.push({ ...run, text: first });
    for (const text of rest) lines.push([{ ...run, text }]);
  }
  const { pictures, ...looks } = paragraph;
  const found = lines.map((runs) => lineOf({ ...looks, pictures: [] }, runs));
  const said = found.filter(({ text }) => text !== "");
  const shown = pictures.map((picture) => lineOf({ ...looks, pictures: [picture] }, []));
  return [...shown, ...said];
};

/** The blocks of a document as lines and tables, without blank ones; each picture is a line of its own, before the words beside it. */
export const itemsOf = (blocks: readonly WordBlock[]): Item[] =>
  blocks.flatMap((block): Item[] => (block.kind === "table" ? [block] : linesOf(block)));

/** Whether a line ends like a sentence. */
export const endsSentence = (text: string): boolean => /[。；;，,：:！!？?…”"）)]$/.test(text);

/** The size in which most of the text is set, in half points. */
export const textSize = (items: readonly Item[]): number => {
  const counts = new Map<number, number>();
  for (const item of items)
    if (isLine(item)) counts.set(item.size, (counts.get(item.size) ?? 0) + item.text.length);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 0;
};
