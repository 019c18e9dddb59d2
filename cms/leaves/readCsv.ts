/** A row as it was written: its cells, and the number of its first line, from one. */
export type CsvRow = { line: number; cells: string[] };

/**
 * Rows of a text as spreadsheets write and people type it: cells apart by commas, full-width ones too, or tabs; in quotes where a cell holds one
 * of these, a quote or a line break. Blank lines are none. Never throws: a quote that is not closed goes on to the end.
 */
export const readCsv = (text: string): CsvRow[] => {
  const rows: CsvRow[] = [];
  let line = 1;
  let row: CsvRow = { line, cells: [] };
  let cell = "";
  let isQuoted = false;
  const endCell = () => {
    row.cells.push(cell.trim());
    cell = "";
  };
  const endRow = () => {
    endCell();
    if (row.cells.some((one) => one !== "")) rows.push(row);
    row = { line, cells: [] };
  };
  const given = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  for (let at = 0; at < given.length; at += 1) {
    const sign = given[at];
    if (sign === "\n") line += 1;
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (given[at + 1] === '"') {
        cell += sign;
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell.trim() === "") {
      cell = "";
      isQuoted = true;
    } else if (sign === "," || sign === "，" || sign === "\t") endCell();
    else if (sign === "\n") endRow();
    else cell += sign;
  }
  endRow();
  return rows;
};
