/** What is shown once and never moves, each with its place for a key. */
export const keyed = <T>(items: readonly T[]): { item: T; key: number }[] =>
  items.map((item, index) => ({ item, key: index }));
