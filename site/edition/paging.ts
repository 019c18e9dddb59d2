/** Teasers on one page of a list; twelve stay light on a phone. */
export const pageSize = 12;

/** Pages a list of so many entries has; an empty list still has its first page. */
export const pageCount = (total: number): number => Math.max(1, Math.ceil(total / pageSize));

/** Address of the nth page (from 1) of the list that lives at `base`. */
export const pagePath = (base: string, page: number): string =>
  page === 1 ? base : `${base}page/${page}/`;

/** Every page of a list of so many entries. */
export const pagePaths = (base: string, total: number): string[] =>
  Array.from({ length: pageCount(total) }, (_, index) => pagePath(base, index + 1));

/** Number of the page that a `[...page]` parameter names; undefined when it names none. */
export const pageNumber = (parameter: string | undefined): number | undefined => {
  if (parameter === undefined) return 1;
  const digits = /^page\/([1-9]\d*)$/.exec(parameter)?.[1];
  const page = Number(digits);
  return page > 1 ? page : undefined;
};
