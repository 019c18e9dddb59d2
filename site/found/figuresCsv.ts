import type { Street } from "#content/subjects.wire.ts";

const header = ["指标", "数值", "单位", "截至", "来源"];

/** A cell that spreadsheets show as it is: quoted, and never read as a formula. */
const cell = (value: string | undefined = ""): string => {
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
};

/** Address of a street's figures as a table. */
export const figuresCsvPath = (slug: string): string => `/data/streets/${slug}.csv`;

/** A street's grid figures as CSV; starts with the mark by which Excel knows UTF-8. */
export const figuresCsv = (street: Street): string =>
  `\uFEFF${[
    header,
    ...street.gridFigures.map(({ label, amount, unit, asOf, source }) => [
      label,
      String(amount),
      unit,
      asOf,
      source,
    ]),
  ]
    .map((row) => row.map(cell).join(","))
    .join("\r\n")}\r\n`;
