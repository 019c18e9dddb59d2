import { pageCount, pagePath, pageSize } from "../edition/paging.ts";

/** One page of a list and the way to the others. */
export type Paged<T> = {
  entries: T[];
  page: number;
  pages: number;
  total: number;
  previous: string | undefined;
  next: string | undefined;
};

/** Cuts one page (from 1) out of a list; undefined when the list has no such page. */
export const paged = <T>(options: {
  list: readonly T[];
  base: string;
  page: number;
}): Paged<T> | undefined => {
  const { list, base, page } = options;
  const pages = pageCount(list.length);
  if (page < 1 || page > pages) return undefined;
  return {
    entries: list.slice((page - 1) * pageSize, page * pageSize),
    page,
    pages,
    total: list.length,
    previous: page > 1 ? pagePath(base, page - 1) : undefined,
    next: page < pages ? pagePath(base, page + 1) : undefined,
  };
};
