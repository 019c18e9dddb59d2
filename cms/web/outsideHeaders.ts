/** Of pages behind a link that is one person's: nobody finds them, or learns of them from where a reader goes next. */
export const outsideHeaders: Readonly<Record<string, string>> = {
  "X-Robots-Tag": "noindex, nofollow",
  "Referrer-Policy": "no-referrer",
};
