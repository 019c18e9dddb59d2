import { pageOfApi } from "#leaves/apiPaths.ts";

const monthIn = (sitePath: string) => /\d{4}-\d{2}/.exec(sitePath)?.[0] ?? "";

const order = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/**
 * Pages of one month together, whatever list they are of, and each record of the content API beside its page: they show the same documents,
 * which are in memory then.
 */
export const byMonth = (sitePaths: readonly string[]): string[] =>
  sitePaths
    .map((path) => ({ path, month: monthIn(path), page: pageOfApi(path) ?? path }))
    .sort((one, other) => order(one.month, other.month) || order(one.page, other.page))
    .map(({ path }) => path);
