/** Runs one SQL statement as the cms's login; a pg pool fits. */
export type Queryable = {
  query(text: string, values: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
};
