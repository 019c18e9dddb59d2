import type { Street } from "#content/subjects.wire.ts";
import { csv } from "#leaves/csv.ts";
import { paths } from "#leaves/paths.ts";

const header = ["指标", "数值", "单位", "截至", "来源"];

/** Address of a street's figures as a table. */
export const figuresCsvPath = (slug: string): string => `/data/streets/${slug}.csv`;

/** Page of the street whose figures stand at an address; undefined for any other. */
export const pageOfFigures = (address: string): string | undefined => {
  const slug = /^\/data\/streets\/([^/]+)\.csv$/.exec(address)?.[1];
  return slug === undefined ? undefined : paths.street(slug);
};

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
