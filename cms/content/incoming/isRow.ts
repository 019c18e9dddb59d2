/** A document or a part of one: values by the names of fields. */
export type Row = Record<string, unknown>;

/** Whether a value is one, and no list. */
export const isRow = (value: unknown): value is Row =>
  typeof value === "object" && value !== null && !Array.isArray(value);
