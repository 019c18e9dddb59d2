const monthIn = (sitePath: string) => /\d{4}-\d{2}/.exec(sitePath)?.[0] ?? "";

/** Pages of one month together, whatever list they are of: they show the same documents, which are in memory then. */
export const byMonth = (sitePaths: readonly string[]): string[] => {
  const months = Map.groupBy(sitePaths, monthIn);
  return [...months.keys()].sort().flatMap((month) => months.get(month) ?? []);
};
