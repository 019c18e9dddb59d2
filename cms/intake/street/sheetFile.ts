import { crc32 } from "node:zlib";

const number = (size: 2 | 4, value: number): Buffer => {
  const bytes = Buffer.alloc(size);
  bytes.writeUIntLE(value, 0, size);
  return bytes;
};
const u16 = (value: number) => number(2, value);
const u32 = (value: number) => number(4, value);

/** An archive of a few small parts, stored as they are. */
function stored(parts: readonly (readonly [name: string, text: string])[]): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of parts) {
    const bytes = Buffer.from(text);
    // Version 2.0, names in UTF-8, nothing packed, 1 January 1980.
    const facts = Buffer.concat([
      ...[u16(20), u16(0x800), u16(0), u16(0), u16(0x21), u32(crc32(bytes))],
      ...[u32(bytes.length), u32(bytes.length), u16(Buffer.byteLength(name)), u16(0)],
    ]);
    const entry = Buffer.concat([u32(0x04034b50), facts, Buffer.from(name), bytes]);
    local.push(entry);
    directory.push(
      Buffer.concat([u32(0x02014b50), u16(20), facts, ...[0, 0, 0].map(u16), u32(0), u32(at)]),
      Buffer.from(name),
    );
    at += entry.length;
  }
  const list = Buffer.concat(directory);
  const end = [u32(0x06054b50), u16(0), u16(0), u16(parts.length), u16(parts.length)];
  return Buffer.concat([...local, list, ...end, u32(list.length), u32(at), u16(0)]);
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const packageOf = "http://schemas.openxmlformats.org/package/2006";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A sheet of texts as .xlsx, which Excel and WPS open; each column is as wide as is said, in characters. */
export function sheetFile(rows: readonly (readonly string[])[], widths: readonly number[]): Buffer {
  const cell = (text: string) =>
    `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  const lines = rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join("");
  const columns = widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join("");
  return stored([
    [
      "[Content_Types].xml",
      `${head}<Types xmlns="${packageOf}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    ],
    [
      "_rels/.rels",
      `${head}<Relationships xmlns="${packageOf}/relationships"><Relationship Id="rId1" Type="${office}/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `${head}<workbook xmlns="${main}" xmlns:r="${office}/relationships"><sheets><sheet name="推荐" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `${head}<Relationships xmlns="${packageOf}/relationships"><Relationship Id="rId1" Type="${office}/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ],
    [
      "xl/worksheets/sheet1.xml",
      `${head}<worksheet xmlns="${main}"><cols>${columns}</cols><sheetData>${lines}</sheetData></worksheet>`,
    ],
  ]);
}
