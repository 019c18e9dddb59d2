import { type Archive, readArchive } from "../word/readArchive.ts";
import { WordRefused } from "../word/wordLimits.ts";
import { allIn, childOf, elementsOf, type Xml, xmlTree } from "../word/xmlTree.ts";
import { sheetNumbers } from "./sheetNumbers.ts";

/** Of a part, unpacked: a sheet of a hundred long texts has a tenth of it. */
const partBytes = 8 * 1024 * 1024;
const mostRows = 2000;

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
  return cell.attrs.t === undefined || cell.attrs.t === "n"
    ? shown(text, cell.attrs.s ?? "")
    : text;
};

function rowOf(row: Xml, book: Book): string[] {
  const cells: string[] = [];
  for (const cell of elementsOf(row).filter(({ name }) => name === "c")) {
    const column = cell.attrs.r === undefined ? cells.length : columnOf(cell.attrs.r);
    if (column < 0 || column >= 50) continue;
    while (cells.length < column) cells.push("");
    cells[column] = cellText(cell, book);
  }
  return cells;
}

/** Rule O34: the cells of the first sheet of an .xlsx, row by row under the number that the sheet shows; throws `WordRefused` for what is none. */
export function readSheet(bytes: Buffer): Map<number, string[]> {
  const archive = readArchive(bytes);
  const [first] = archive.names
    .filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
    .sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  const sheet = first && treeOf(archive, first);
  if (!sheet) throw new WordRefused("notWord");
  const strings = treeOf(archive, "xl/sharedStrings.xml");
  const book = {
    shared: strings ? allIn(strings, new Set(["si"])).map(textIn) : [],
    shown: sheetNumbers(treeOf(archive, "xl/styles.xml"), treeOf(archive, "xl/workbook.xml")),
  };
  const rows = new Map<number, string[]>();
  for (const row of allIn(sheet, new Set(["row"]))) {
    const number = row.attrs.r === undefined ? rows.size + 1 : Number(row.attrs.r);
    rows.set(number, rowOf(row, book));
    if (rows.size > mostRows) throw new WordRefused("large");
  }
  return rows;
}
