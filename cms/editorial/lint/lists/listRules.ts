import { type Day, pickedDay } from "#leaves/shanghaiTime.ts";

/** Collections in which the newsroom keeps what it knows beside its documents. */
export type ListSlug = "terms" | "house-words" | "tenures";

/** Why an entry is not taken; `wording.ts` says it in Chinese. */
export type EntryProblem =
  | "missing"
  | "long"
  | "short"
  | "same"
  | "inside"
  | "level"
  | "day"
  | "span"
  | "cells";

const longest = 40;
/** One character stands in words that have nothing to do with it. */
const shortest = 2;

export const wordProblem = (value: unknown): EntryProblem | undefined => {
  if (typeof value !== "string" || value.trim() === "") return "missing";
  const { length } = value.trim();
  return length > longest ? "long" : length < shortest ? "short" : undefined;
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Rule N48: wrong forms are no right ones. */
export const wrongFormsProblem = (value: unknown, right: unknown): EntryProblem | undefined => {
  for (const one of listOf(value)) {
    const problem = wordProblem(one);
    if (problem) return problem;
    if (one === right) return "same";
  }
  return undefined;
};

/** Rule N48: where an exception does not hold the word, it would never count. */
export const exceptionsProblem = (value: unknown, word: unknown): EntryProblem | undefined => {
  for (const one of listOf(value)) {
    const problem = wordProblem(one);
    if (problem) return problem;
    if (typeof word === "string" && (one === word || !String(one).includes(word))) return "inside";
  }
  return undefined;
};

/** Rule N48: a span ends after it begins. */
export const spanProblem = (from: unknown, to: unknown): EntryProblem | undefined => {
  const isGiven = (value: unknown) => value !== undefined && value !== null && value !== "";
  const [first, last] = [pickedDay(from), pickedDay(to)];
  if ((isGiven(from) && !first) || (isGiven(to) && !last)) return "day";
  return first && last && last < first ? "span" : undefined;
};

export type Row = { line: number; cells: readonly string[] };
type Read = { problem: EntryProblem } | { data: Record<string, unknown> };

const parts = (cell = ""): string[] =>
  cell
    .split(/[|｜、;；]/)
    .map((one) => one.trim())
    .filter((one) => one !== "");

const levels: Record<string, string> = {
  禁用: "forbidden",
  禁用语: "forbidden",
  慎用: "caution",
  慎用语: "caution",
};

/** `2024-3-1`, `2024/3/1` and `2024年3月1日` are one day; as ISO writes it, or as it stood. */
const dayOf = (cell = ""): string => {
  const [, year, month = "", day = ""] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell) ?? [];
  return year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : cell;
};

const instantOf = (day: Day | undefined): string | undefined => day && `${day}T04:00:00.000Z`;

const span = (from?: string, to?: string) => {
  const [first, last] = [pickedDay(dayOf(from)), pickedDay(dayOf(to))];
  return { ...(first && { from: instantOf(first) }), ...(last && { to: instantOf(last) }) };
};

const text = (name: string, cell = "") => (cell === "" ? {} : { [name]: cell });
const firstOf = (...problems: readonly (EntryProblem | undefined)[]) =>
  problems.find((problem) => problem !== undefined);
const readAs = (data: Record<string, unknown>, problem: EntryProblem | undefined): Read =>
  problem ? { problem } : { data };

/** How each list reads a row: its columns in order. */
const readers: Record<ListSlug, { columns: number; read: (cells: readonly string[]) => Read }> = {
  terms: {
    columns: 5,
    read: ([right = "", wrongs, from, to, note]) => {
      const wrong = parts(wrongs);
      return readAs(
        { right, wrong, ...span(from, to), ...text("note", note) },
        firstOf(
          wordProblem(right),
          wrongFormsProblem(wrong, right),
          spanProblem(dayOf(from), dayOf(to)),
        ),
      );
    },
  },
  "house-words": {
    columns: 5,
    read: ([word = "", level = "", instead, why, excepts]) => {
      const except = parts(excepts);
      return readAs(
        { word, level: levels[level], except, ...text("instead", instead), ...text("why", why) },
        firstOf(
          wordProblem(word),
          levels[level] ? undefined : "level",
          exceptionsProblem(except, word),
        ),
      );
    },
  },
  tenures: {
    columns: 5,
    read: ([name = "", post = "", from, to, note]) =>
      readAs(
        { name, post, ...span(from, to), ...text("note", note) },
        firstOf(wordProblem(name), wordProblem(post), spanProblem(dayOf(from), dayOf(to))),
      ),
  },
};

const headings = new Set(["正确写法", "词", "姓名"]);

/** The first row of a spreadsheet often names its columns. */
export const isHeading = ({ line, cells }: Row): boolean =>
  line === 1 && headings.has(cells[0] ?? "");

/** Rule N48: what a row of an import says, or why it says nothing. */
export const readRow = (slug: ListSlug, { cells }: Row): Read => {
  const { columns, read } = readers[slug];
  return cells.length > columns && cells.slice(columns).some((cell) => cell !== "")
    ? { problem: "cells" }
    : read(cells);
};
