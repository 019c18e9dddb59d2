type Rows = readonly (readonly string[])[];
type At = { row: number; column: number };

const widthOf = (rows: Rows): number => Math.max(1, ...rows.map((row) => row.length));

const sized = (rows: Rows, height: number, width: number): string[][] =>
  Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => rows[row]?.[column] ?? ""),
  );

/** The rows with one cell more or other; the grid grows where the cell lies outside. */
export const withCells = (rows: Rows, at: At, cells: Rows): string[][] => {
  const grown = sized(
    rows,
    Math.max(rows.length, at.row + cells.length),
    Math.max(widthOf(rows), at.column + widthOf(cells)),
  );
  for (const [down, line] of cells.entries())
    for (const [along, text] of line.entries()) {
      const row = grown[at.row + down];
      if (row) row[at.column + along] = text;
    }
  return grown;
};

export const withRow = (rows: Rows): string[][] => sized(rows, rows.length + 1, widthOf(rows));

export const withColumn = (rows: Rows): string[][] => sized(rows, rows.length, widthOf(rows) + 1);

export const withoutRow = (rows: Rows, row: number): string[][] =>
  rows.filter((_, index) => index !== row).map((line) => [...line]);

export const withoutColumn = (rows: Rows, column: number): string[][] =>
  rows.map((line) => line.filter((_, index) => index !== column));

/** A cell that holds a line end or a quote stands in quotes. */
const cell = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)|[^\t\r\n]*/y;

/** Cells that a spreadsheet put on the clipboard (tabs between them); undefined for a plain text. */
export const pastedCells = (text: string): string[][] | undefined => {
  if (!text.includes("\t")) return undefined;
  const typed = text.replace(/\r?\n$/, "");
  const rows: string[][] = [[]];
  for (let at = 0; at <= typed.length; ) {
    cell.lastIndex = at;
    const [whole = "", quoted] = cell.exec(typed) ?? [];
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? whole).replace(/\s*\r?\n\s*/g, " "));
    at += whole.length;
    if (typed[at] === "\t") at += 1;
    else {
      if (at < typed.length) rows.push([]);
      at += typed[at] === "\r" ? 2 : 1;
    }
  }
  return rows;
};
