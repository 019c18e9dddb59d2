import { childOf, elementsOf, type Xml } from "./xmlTree.ts";

type Level = { format: string; text: string; start: number };

const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

const chinese = (number: number): string => {
  if (number > 99) return String(number);
  const tens = Math.floor(number / 10);
  return `${tens > 1 ? digits[tens] : ""}${tens > 0 ? "十" : ""}${digits[number % 10]}`;
};

const letters = (number: number): string => String.fromCharCode(96 + ((number - 1) % 26) + 1);

const circled = (number: number): string =>
  number <= 20 ? String.fromCharCode(0x245f + number) : String(number);

/** Characters that count in an order of their own; beyond them the number stands. */
const rows: Readonly<Record<string, string>> = {
  ideographTraditional: "甲乙丙丁戊己庚辛壬癸",
  ideographZodiac: "子丑寅卯辰巳午未申酉戌亥",
  ideographLegalTraditional: "壹貳叁肆伍陸柒捌玖拾",
  chineseLegalSimplified: "壹贰叁肆伍陆柒捌玖拾",
};

const romans: readonly (readonly [value: number, letters: string])[] = [
  ...([
    [1000, "m"],
    [900, "cm"],
    [500, "d"],
    [400, "cd"],
    [100, "c"],
    [90, "xc"],
  ] as const),
  ...([
    [50, "l"],
    [40, "xl"],
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ] as const),
];
const roman = (number: number): string => {
  const [value, letters] = romans.find(([least]) => least <= number) ?? [];
  return value === undefined ? "" : `${letters}${roman(number - value)}`;
};

const fullWidth = (number: number): string =>
  String(number).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));

const written = (format: string, number: number): string => {
  const row = rows[format];
  if (row) return row.charAt(number - 1) || String(number);
  if (/^lowerRoman$/.test(format) && number < 4000) return roman(number);
  if (/^upperRoman$/.test(format) && number < 4000) return roman(number).toUpperCase();
  if (/^decimalZero$/.test(format)) return String(number).padStart(2, "0");
  if (/^decimalFullWidth/.test(format)) return fullWidth(number);
  if (/chinese|ideograph|taiwanese/i.test(format) && !/enclosed/i.test(format))
    return chinese(number);
  if (/enclosedCircle/i.test(format)) return circled(number);
  if (format === "lowerLetter") return letters(number);
  if (format === "upperLetter") return letters(number).toUpperCase();
  return String(number);
};

const levelOf = (level: Xml): Level => ({
  format: childOf(level, "w:numFmt")?.attrs["w:val"] ?? "decimal",
  text: childOf(level, "w:lvlText")?.attrs["w:val"] ?? "",
  start: Number(childOf(level, "w:start")?.attrs["w:val"] ?? 1),
});

const levelsOf = (element: Xml, name: string): Map<number, Xml> =>
  new Map(
    elementsOf(element)
      .filter((child) => child.name === name)
      .map((child) => [Number(child.attrs["w:ilvl"] ?? 0), child]),
  );

/** What stands before a paragraph of a list. `typed` is set where the mark itself has a meaning (一、) and is text. */
export type Mark = { ordered: boolean; number: number; typed?: string };

/** Lists of one kind go on counting for one another, unless one says that it begins anew. */
type List = { counter: Xml; beginsAnew: (at: number) => boolean; level: (at: number) => Level };

/** Counts the paragraphs of lists in reading order, as Word does: lower levels begin anew below each higher one. */
export function wordNumbers(root: Xml | undefined) {
  const all = root ? elementsOf(root) : [];
  const abstract = new Map<string, Xml>();
  /** Where the levels of a style for lists stand. */
  const linked = new Map<string, Xml>();
  for (const element of all.filter(({ name }) => name === "w:abstractNum")) {
    abstract.set(element.attrs["w:abstractNumId"] ?? "", element);
    const style = childOf(element, "w:styleLink")?.attrs["w:val"];
    if (style !== undefined) linked.set(style, element);
  }
  const lists = new Map<string, List>();
  for (const element of all.filter(({ name }) => name === "w:num")) {
    const own = abstract.get(childOf(element, "w:abstractNumId")?.attrs["w:val"] ?? "");
    const base = linked.get(childOf(own, "w:numStyleLink")?.attrs["w:val"] ?? "") ?? own;
    const levels = base && levelsOf(base, "w:lvl");
    const overrides = levelsOf(element, "w:lvlOverride");
    const startOf = (at: number) =>
      Number(childOf(overrides.get(at), "w:startOverride")?.attrs["w:val"] ?? Number.NaN);
    lists.set(element.attrs["w:numId"] ?? "", {
      counter: base ?? element,
      beginsAnew: (at) => !Number.isNaN(startOf(at)),
      level: (at) => {
        const level = childOf(overrides.get(at), "w:lvl") ?? levels?.get(at);
        const found = level ? levelOf(level) : { format: "decimal", text: "%1.", start: 1 };
        return Number.isNaN(startOf(at)) ? found : { ...found, start: startOf(at) };
      },
    });
  }
  const counters = new Map<Xml, number[]>();
  const begun = new Set<string>();
  return (numId: string, at: number): Mark | undefined => {
    const list = lists.get(numId);
    if (!list || numId === "0") return undefined;
    const levels = list.level;
    const level = levels(at);
    if (level.format === "none") return undefined;
    const counts = (counters.get(list.counter) ?? []).slice(0, at + 1);
    for (let above = 0; above < at; above += 1) counts[above] ??= levels(above).start;
    if (list.beginsAnew(at) && !begun.has(`${numId} ${at}`)) counts[at] = level.start - 1;
    begun.add(`${numId} ${at}`);
    counts[at] = (counts[at] ?? level.start - 1) + 1;
    counters.set(list.counter, counts);
    const number = counts[at];
    if (level.format === "bullet") return { ordered: false, number };
    const isPlain = level.format === "decimal" && /^%\d[.、．)）]?$/.test(level.text);
    if (isPlain) return { ordered: true, number };
    const typed = level.text.replace(/%(\d)/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      return written(levels(index).format, counts[index] ?? levels(index).start);
    });
    return { ordered: true, number, typed };
  };
}
