/**
 * PostgreSQL array literal of numbers, UUIDs or absent values. Values are never quoted: what could need
 * it (text from outside) must not come here.
 */
export const arrayLiteral = (values: readonly (number | bigint | string | undefined)[]): string =>
  `{${values.map((value) => value ?? "NULL").join(",")}}`;
