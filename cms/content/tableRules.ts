import { cleanText } from "#leaves/cleanText.ts";

/** What a table of a text may hold: more belongs into a file of its own. */
export const tableLimits = { rows: 100, columns: 12, cell: 300 } as const;

export type TableProblem = "empty" | "rows" | "columns" | "cell";

const isRowOfTexts = (row: unknown): row is string[] =>
  Array.isArray(row) && row.every((cell) => typeof cell === "string");

/** Rows of cells as a form holds them; undefined for anything else. */
export const cellsOf = (value: unknown): string[][] | undefined =>
  Array.isArray(value) && value.every(isRowOfTexts) ? value : undefined;

/**
 * Rule B8: a table as readers get it: clean cells, rows of one length, without rows that are blank and columns that are blank at the
 * right end.
 */
export const evenRows = (rows: readonly (readonly string[])[]): string[][] => {
  const full = rows
    .map((row) => row.map((cell) => cleanText(cell)))
    .filter((row) => row.some((cell) => cell !== ""));
  const width = Math.max(0, ...full.map((row) => row.findLastIndex((cell) => cell !== "") + 1));
  return full.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
};

/** Rule B9: what of a table must change; nothing where readers can have it. */
export const tableProblem = (rows: readonly (readonly string[])[]): TableProblem | undefined => {
  const even = evenRows(rows);
  const [first] = even;
  if (!first) return "empty";
  if (even.length > tableLimits.rows) return "rows";
  if (first.length > tableLimits.columns) return "columns";
  return even.some((row) => row.some((cell) => Array.from(cell).length > tableLimits.cell))
    ? "cell"
    : undefined;
};

/** Whether the first row names the columns below it, as far as its cells tell: each says something, and none is a number. */
export const hasHeadRow = ([first, ...rest]: readonly (readonly string[])[]): boolean =>
  rest.length > 0 &&
  first !== undefined &&
  first.every((cell) => cell !== "" && !/^[\d.,%]+$/.test(cell));
