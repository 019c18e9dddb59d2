/** Where the content API begins; another major version begins elsewhere. */
export const apiRoot = "/api/v1";

const ending = ".json";

/** Whether an address belongs to the content API. */
export const isApi = (path: string): boolean => path.startsWith(`${apiRoot}/`);

/** Address in the content API of what a page shows: `/cases/a/` is `/api/v1/cases/a.json`. */
export const apiOf = (page: string): string => `${apiRoot}${page.slice(0, -1)}${ending}`;

/** The page whose content an address of the content API holds; undefined for any other address. */
export const pageOfApi = (path: string): string | undefined =>
  path.startsWith(`${apiRoot}/`) && path.endsWith(ending)
    ? `${path.slice(apiRoot.length, -ending.length)}/`
    : undefined;

/** Folders whose twins are records: all that somebody who keeps a copy wants to hear of. */
const records =
  /^\/(cases|news|interviews|announcements|workers|projects|streets|topics|campaigns)\/(?!\d{4}-\d{2}\/$)([a-z0-9-]+)\/$/;

/** The folder and name of the record at an address of the API; undefined where there is a list, or nothing. */
export const recordOfApi = (path: string): { folder: string; slug: string } | undefined => {
  const [, folder, slug] = records.exec(pageOfApi(path) ?? "") ?? [];
  return folder && slug ? { folder, slug } : undefined;
};

/** What the content API has beside the twins of pages. */
export const apiPaths = {
  /** What there is, and where. */
  index: () => `${apiRoot}/index${ending}`,
  /** Stories of all kinds, and of a place or topic whose page is `page`. */
  stories: (page = "/") => `${apiRoot}${page}stories${ending}`,
  districts: () => `${apiRoot}/districts${ending}`,
  /** Those from which there is something. */
  communities: () => `${apiRoot}/communities${ending}`,
  /** The nth part (from 1) of what a list holds of a day or month. */
  inList: (list: string, period: string, part: number) =>
    `${list.slice(0, -ending.length)}/${period}${part === 1 ? "" : `/${part}`}${ending}`,
  /** Answered by `web`. */
  changes: () => `${apiRoot}/changes${ending}`,
  openApi: () => `${apiRoot}/openapi${ending}`,
} as const;
