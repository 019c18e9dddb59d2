import { type Archive, readArchive } from "../word/readArchive.ts";
import { WordRefused } from "../word/wordLimits.ts";
import { allIn, childOf, elementsOf, type Xml, xmlTree } from "../word/xmlTree.ts";
import { sheetNumbers } from "./sheetNumbers.ts";

/** Of a part, unpacked: a sheet of a hundred long texts has a tenth of it. */
const partBytes = 8 * 1024 * 1024;
const mostRows = 2000;
const mostColumns = 50;

/** What sheets themselves show for a formula without a result. */
const notWorkedOut = "#N/A";

const textIn = (element: Xml): string =>
  element.children
    .map((child) => (typeof child === "string" ? child : child.name === "rPh" ? "" : textIn(child)))
    .join("");

const treeOf = (archive: Archive, name: string): Xml | undefined => {
  const bytes = archive.part(name);
  if (bytes && bytes.length > partBytes) throw new WordRefused("bomb");
  return bytes && xmlTree(bytes);
};

/** Number of the column that a cell's name begins with, from 0: `C7` is 2. */
const columnOf = (name: string): number =>
  [...name.replace(/\d+$/, "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) -
  1;

/** What the cells of a book share: texts, and how numbers are shown. */
type Book = { shared: readonly string[]; shown: (number: string, style: string) => string };

const cellText = (cell: Xml, { shared, shown }: Book): string => {
  const inline = childOf(cell, "is");
  if (inline) return textIn(inline);
  const value = childOf(cell, "v");
  const text = value ? textIn(value) : "";
  if (cell.attrs.t === "s") return shared[Number(text)] ?? "";
  // Programs that write formulas and work none out leave their result empty; one that results in no text says that it is text.
  if (text === "" && cell.attrs.t !== "str" && childOf(cell, "f")) return notWorkedOut;
  return cell.attrs.t === undefined || cell.attrs.t === "n"
    ? shown(text, cell.attrs.s ?? "")
    : text;
};

/** A row under the number that the sheet shows; `isTorn` where two of its cells stand at one place, of which nobody sees both. */
export type SheetRow = { number: number; cells: string[]; isTorn: boolean };

function rowOf(row: Xml, book: Book): Omit<SheetRow, "number"> {
  const cells: string[] = [];
  let isTorn = false;
  for (const cell of elementsOf(row).filter(({ name }) => name === "c")) {
    const column = cell.attrs.r === undefined ? cells.length : columnOf(cell.attrs.r);
    const text = cellText(cell, book);
    if (column < 0 || column >= mostColumns) {
      isTorn ||= text.trim() !== "";
      continue;
    }
    while (cells.length < column) cells.push("");
    isTorn ||= (cells[column] ?? "").trim() !== "";
    cells[column] = text;
  }
  return { cells, isTorn };
}

/** What a book holds: the rows of its first sheet, and whether another sheet has anything in it. */
export type Sheet = { rows: SheetRow[]; hasMore: boolean };

const partsOfSheets = /^xl\/worksheets\/[^/]+\.xml$/;

/** Parts of the sheets in the order of their tabs, which is not that of their names once somebody moved one. */
function sheetParts(archive: Archive, workbook: Xml | undefined): string[] {
  const named = archive.names
    .filter((name) => partsOfSheets.test(name))
    .sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  const relations = treeOf(archive, "xl/_rels/workbook.xml.rels");
  if (!workbook || !relations) return named;
  const targets = new Map(
    allIn(relations, new Set(["Relationship"])).map(({ attrs }) => [
      attrs.Id,
      `xl/${(attrs.Target ?? "").replace(/^\/xl\//, "")}`,
    ]),
  );
  const tabs = allIn(workbook, new Set(["sheet"])).flatMap(
    ({ attrs }) => targets.get(attrs.id ?? attrs["r:id"]) ?? [],
  );
  const ordered = tabs.filter((part) => named.includes(part));
  return [...ordered, ...named.filter((part) => !ordered.includes(part))];
}

const hasText = (rows: readonly SheetRow[]): boolean =>
  rows.some(({ cells }) => cells.some((cell) => cell.trim() !== ""));

/** What is written once beside several rows, in cells that were merged, is said of each of them. */
function fillMerged(rows: readonly SheetRow[], sheet: Xml): void {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  for (const { attrs } of allIn(sheet, new Set(["mergeCell"]))) {
    const [, letters = "", from = "", to = ""] =
      /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(attrs.ref ?? "") ?? [];
    const column = columnOf(letters);
    const text = byNumber.get(Number(from))?.cells[column] ?? "";
    if (text.trim() === "") continue;
    for (const row of rows) {
      const isBelow = row.number > Number(from) && row.number <= Number(to);
      if (!isBelow || !hasText([row]) || (row.cells[column] ?? "").trim() !== "") continue;
      while (row.cells.length <= column) row.cells.push("");
      row.cells[column] = text;
    }
  }
}

function rowsOf(sheet: Xml, book: Book): SheetRow[] {
  const rows: SheetRow[] = [];
  for (const row of allIn(sheet, new Set(["row"]))) {
    const number = Number(row.attrs.r ?? Number.NaN) || (rows.at(-1)?.number ?? 0) + 1;
    rows.push({ number, ...rowOf(row, book) });
    if (rows.length > mostRows) throw new WordRefused("large");
  }
  fillMerged(rows, sheet);
  return rows;
}

/** Rule O34: the rows of the first sheet of an .xlsx, each as it stands there; throws `WordRefused` for what is none. */
export function readSheet(bytes: Buffer): Sheet {
  const archive = readArchive(bytes);
  const workbook = treeOf(archive, "xl/workbook.xml");
  const [first, ...others] = sheetParts(archive, workbook);
  const sheet = first && treeOf(archive, first);
  if (!sheet) throw new WordRefused("notWord");
  const strings = treeOf(archive, "xl/sharedStrings.xml");
  const book = {
    shared: strings ? allIn(strings, new Set(["si"])).map(textIn) : [],
    shown: sheetNumbers(treeOf(archive, "xl/styles.xml"), workbook),
  };
  const hasMore = others.some((part) => {
    const other = treeOf(archive, part);
    return other !== undefined && hasText(rowsOf(other, book));
  });
  return { rows: rowsOf(sheet, book), hasMore };
}
