import type { Street } from "#content/subjects.wire.ts";
import { csv } from "#leaves/csv.ts";

const header = ["指标", "数值", "单位", "截至", "来源"];

/** Address of a street's figures as a table. */
export const figuresCsvPath = (slug: string): string => `/data/streets/${slug}.csv`;

/** A street's grid figures as CSV. */
export const figuresCsv = (street: Street): string =>
  csv([
    header,
    ...street.gridFigures.map(({ label, amount, unit = "", asOf = "", source = "" }) => [
      label,
      amount,
      unit,
      asOf,
      source,
    ]),
  ]);
