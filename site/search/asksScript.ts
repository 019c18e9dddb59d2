/**
 * Says on `<html>`, before the page is painted, that it was opened with a query: the place for the results is kept free, so that
 * nothing jumps when they come. Inline, so a content security policy must allow its hash.
 */
export const asksScript =
  "if(/[?&]q=[^&]/.test(location.search))document.documentElement.dataset.asks=''";
