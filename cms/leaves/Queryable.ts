/** Runs one SQL statement; a pg pool, one of its connections or a request's transaction fits. */
export type Queryable = {
  query(text: string, values: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
};
