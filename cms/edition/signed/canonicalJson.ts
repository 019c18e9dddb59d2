const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(
    entries
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, one]) => [key, ordered(one)]),
  );
};

/** JSON in which the same content is the same text: keys in order, what is absent left out. */
export const canonicalJson = (value: unknown): string => JSON.stringify(ordered(value));
