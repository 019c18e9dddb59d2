/** A value of a document and where it is, rows of lists by their number. */
export type ValueAt = { path: string; value: unknown };

const isRow = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** Every value under a dotted path of field names: in lists, that of each row. */
export const valuesAt = (value: unknown, path: string): ValueAt[] => {
  const [name = "", ...rest] = path.split(".");
  if (!isRow(value)) return [];
  const inner = value[name];
  if (rest.length === 0) return [{ path: name, value: inner }];
  const rows = Array.isArray(inner)
    ? inner.map((row, index) => ({ at: `${name}.${index}`, row }))
    : [{ at: name, row: inner }];
  return rows.flatMap(({ at, row }) =>
    valuesAt(row, rest.join(".")).map((found) => ({ ...found, path: `${at}.${found.path}` })),
  );
};
