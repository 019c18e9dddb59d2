import { allIn, elementsOf, type Xml } from "../word/xmlTree.ts";

/** Days before the first one that a sheet counts; those of old Macintoshes begin later. */
const firstDays = { usual: Date.UTC(1899, 11, 30), mac: Date.UTC(1904, 0, 1) };

/** Formats that every program knows by number and shows as days or times. */
const isKnownDay = (format: number): boolean =>
  (format >= 14 && format <= 22) ||
  (format >= 27 && format <= 36) ||
  (format >= 45 && format <= 47) ||
  (format >= 50 && format <= 58);

/** Words of a format in quotes and in brackets say nothing of what the number is. */
const bareOf = (code: string): string => code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");

const dayOf = (serial: number, first: number): string => {
  const at = new Date(first + Math.round(serial * 86_400) * 1000);
  const day = `${at.getUTCFullYear()}年${at.getUTCMonth() + 1}月${at.getUTCDate()}日`;
  const time = at.toISOString().slice(11, 16);
  return serial % 1 === 0 ? day : serial < 1 ? time : `${day}${time}`;
};

/** Without what binary fractions leave behind. */
const plain = (value: number): string => String(Number(value.toPrecision(15)));

/**
 * How the numbers of a book are shown, by the style of their cell: a day that somebody types is kept as a number of days, and a share as a fraction. Nobody
 * typed those.
 */
export function sheetNumbers(styles: Xml | undefined, workbook: Xml | undefined) {
  const all = styles ? allIn(styles, new Set(["numFmts", "cellXfs"])) : [];
  const inside = (name: string) =>
    all.filter((element) => element.name === name).flatMap(elementsOf);
  const codes = new Map(
    inside("numFmts").map(({ attrs }) => [Number(attrs.numFmtId), bareOf(attrs.formatCode ?? "")]),
  );
  const formats = inside("cellXfs").map(({ attrs }) => Number(attrs.numFmtId ?? 0));
  const [book] = workbook ? allIn(workbook, new Set(["workbookPr"])) : [];
  const isMac = /^(?:1|true)$/.test(book?.attrs.date1904 ?? "");
  const first = isMac ? firstDays.mac : firstDays.usual;
  return (text: string, style: string): string => {
    const value = Number(text);
    if (text.trim() === "" || Number.isNaN(value)) return text;
    const format = formats[Number(style || 0)] ?? 0;
    const code = codes.get(format) ?? "";
    const isDay = isKnownDay(format) || /[ymdhs]/i.test(code.replace(/general/i, ""));
    if (isDay && value >= 0 && value < 2_958_466) return dayOf(value, first);
    return format === 9 || format === 10 || code.includes("%")
      ? `${plain(value * 100)}%`
      : plain(value);
  };
}
