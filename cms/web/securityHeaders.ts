import { strictTransport } from "#leaves/strictTransport.ts";

/** Content security policy of a page; `scripts` and `styles` are the hashes of what stands inline in it. */
export function contentSecurityPolicy(page: {
  scripts?: readonly string[];
  styles?: readonly string[];
  isSecure: boolean;
  /** Of what belongs to one person: no page may hold it in a frame. */
  isUnframed?: boolean | undefined;
  /** Another host whose scripts the page may load. */
  scriptHost?: string | undefined;
}): string {
  const { scripts = [], styles = [], isSecure, isUnframed, scriptHost } = page;
  const own = (hashes: readonly string[]) =>
    ["'self'", ...hashes.map((hash) => `'${hash}'`)].join(" ");
  return [
    "default-src 'none'",
    `script-src ${own(scripts)}${scriptHost ? ` ${scriptHost}` : ""}`,
    // Pages set focal points and seats with style attributes, which no hash can name. Browsers that know no
    // `-elem` and `-attr` take the first line.
    "style-src 'self' 'unsafe-inline'",
    `style-src-elem ${own(styles)}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "media-src 'self' https:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    `frame-ancestors ${isUnframed ? "'none'" : "'self'"}`,
    "base-uri 'none'",
    ...(isSecure ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** Headers of every answer of the public origin. `isSecure` says that readers come over HTTPS. */
export const securityHeaders = (isSecure: boolean): Record<string, string> => ({
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "X-Frame-Options": "SAMEORIGIN",
  ...(isSecure && { "Strict-Transport-Security": strictTransport }),
});
