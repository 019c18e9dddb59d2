/**
 * Headers of every preview (rules D6 and D7): nothing in it runs, it is framed by the panel alone, and nobody keeps it. It stays of
 * the panel's origin, so that the browser sends the account with what it asks for: pictures that are not public yet.
 */
export const previewHeaders: Readonly<Record<string, string>> = {
  "Content-Type": "text/html; charset=utf-8",
  "Cache-Control": "no-store",
  "X-Robots-Tag": "noindex, nofollow, noarchive",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "X-Frame-Options": "SAMEORIGIN",
  "Content-Security-Policy": [
    "default-src 'none'",
    "script-src 'none'",
    // Pages set focal points with style attributes, which no hash can name.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src https:",
    "form-action 'none'",
    "frame-ancestors 'self'",
    "sandbox allow-same-origin",
  ].join("; "),
};
