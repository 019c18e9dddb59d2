import { evenRows, hasHeadRow, tableProblem } from "../tableRules.ts";

/** Fields of a table block, as the body's editor holds them. */
export type PastedTable = { caption?: string; heads: "row" | "none"; rows: string[][] };

const textOf = (element: Element): string =>
  (element.textContent ?? "").replaceAll(/[\s\u00a0\u200b\ufeff]+/g, " ").trim();

/** The words of a cell: what stands on lines of its own is told apart by blanks. */
const wordsOf = (cell: Element): string => {
  for (const line of cell.querySelectorAll("p, br, li, td, th")) line.after(" ");
  return textOf(cell);
};

/** A cell that spans others names what it spans once; the others stay empty, so that the columns below it keep their places. */
function rowsOf(table: HTMLTableElement): string[][] {
  const grid: string[][] = [];
  const lines = [...table.rows];
  for (const [row, line] of lines.entries()) {
    let column = 0;
    for (const cell of line.cells) {
      const words = wordsOf(cell);
      while (grid[row]?.[column] !== undefined) column += 1;
      for (let down = 0; down < Math.min(cell.rowSpan || 1, lines.length - row); down += 1) {
        for (let along = 0; along < (cell.colSpan || 1); along += 1) {
          grid[row + down] ??= [];
          const into = grid[row + down];
          if (into) into[column + along] = down + along === 0 ? words : "";
        }
      }
      column += cell.colSpan || 1;
    }
  }
  return grid.map((line) => Array.from(line, (cell) => cell ?? ""));
}

/** One cell, or one in each row, is a frame that somebody drew around text. */
const isFrame = (table: HTMLTableElement): boolean =>
  [...table.rows].every(({ cells }) => cells.length <= 1);

const block = "p, div, section, ul, ol, table, h1, h2, h3, h4, h5, h6, blockquote";

/** What stands in a cell of a frame; words without a line of their own get one, or they would run into those of the next cell. */
const linesIn = (page: Document, cell: Element | undefined): ChildNode[] => {
  if (!cell || cell.querySelector(block)) return [...(cell?.childNodes ?? [])];
  const line = page.createElement("p");
  line.append(...cell.childNodes);
  return [line];
};

const lineOf = (page: Document, text: string): Element => {
  const line = page.createElement("p");
  line.textContent = text;
  return line;
};

/** Stands for a table until the editor has its blocks: characters that no text has. */
export const tableMark = (index: number): string => `\uE000${index}\uE001`;

/**
 * Takes the tables out of pasted HTML and leaves a paragraph with {@link tableMark} in the place of each, for HTML says nothing to the editor of
 * the newsroom's own blocks. What a table cannot hold (rule B9) stays as lines of text, and a frame as what stands in it.
 */
export function takeTables(page: Document): PastedTable[] {
  const tables: PastedTable[] = [];
  for (const table of page.body.querySelectorAll("table")) {
    // One inside another went with it, as text.
    if (!table.isConnected) continue;
    if (isFrame(table)) {
      table.replaceWith(...[...table.rows].flatMap(({ cells }) => linesIn(page, cells[0])));
      continue;
    }
    const rows = evenRows(rowsOf(table));
    const caption = table.caption ? textOf(table.caption) : "";
    const problem = tableProblem(rows);
    if (problem === undefined) {
      table.replaceWith(lineOf(page, tableMark(tables.length)));
      tables.push({ ...(caption && { caption }), heads: hasHeadRow(rows) ? "row" : "none", rows });
    } else {
      const lines = rows.map((row) => row.filter((cell) => cell !== "").join("；"));
      const texts = [...(caption ? [caption] : []), ...lines];
      table.replaceWith(...texts.map((text) => lineOf(page, text)));
    }
  }
  return tables;
}
