/** What programs of other sites may read: content, feeds, tables and search, all of it public and the same for everybody. */
const open = /^\/(?:api\/|feed\.|feeds\/|data\/|search\/results\.json)/;

/** Whether a page of another site may read the answer at an address. */
export const isOpenToOthers = (url: string): boolean => open.test(url);

/** Rule W8: headers of such answers. */
export const openHeaders = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Last-Modified",
} as const;

/** What is answered when a browser asks whether it may ask. */
export const preflightHeaders = {
  "Access-Control-Allow-Methods": "GET, HEAD",
  "Access-Control-Allow-Headers": "If-None-Match, If-Modified-Since",
  "Access-Control-Max-Age": "86400",
  "Content-Length": 0,
} as const;
