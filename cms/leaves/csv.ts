/** What a spreadsheet takes for the beginning of a formula, full-width forms included. Source: OWASP, CSV injection. */
const formula = /^[=+\-@＝＋－＠\t\r\n]/;

/** A value that would be a formula is marked as text. */
const asText = (value: string) => (formula.test(value) ? `'${value}` : value);

const cell = (value: string | number) => {
  const text = typeof value === "number" ? String(value) : asText(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A CSV file that opens right in Excel: UTF-8 with a byte order mark, CRLF, no formulas. */
export const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
