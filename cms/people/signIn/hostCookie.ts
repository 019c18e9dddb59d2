/** The sign-in cookie as Payload knows it. */
const inner = "gridpress-token";
/** As browsers keep it over https: nothing but this very origin can set a cookie of that name (RFC 6265bis). */
const outer = `__Host-${inner}`;

/**
 * The name of the sign-in cookie on both sides of the door, where the panel is reached over https. Payload puts one prefix
 * before all its cookies, and those of the theme and the language are set by scripts, which may not set guarded names.
 */
export const hostCookie = {
  /** A `Cookie` header as Payload reads it: the guarded cookie under the inner name, and no other that claims it. */
  inside: (header: string): string =>
    header
      .split(";")
      .map((pair) => pair.trim())
      .filter((pair) => !pair.startsWith(`${inner}=`))
      .map((pair) =>
        pair.startsWith(`${outer}=`) ? `${inner}=${pair.slice(outer.length + 1)}` : pair,
      )
      .join("; "),
  /** An answer whose cookie goes out by its guarded name. */
  outside: (response: Response): Response => {
    const cookies = response.headers.getSetCookie();
    if (!cookies.some((cookie) => cookie.startsWith(`${inner}=`))) return response;
    const headers = new Headers(response.headers);
    headers.delete("Set-Cookie");
    for (const cookie of cookies) {
      headers.append("Set-Cookie", cookie.startsWith(`${inner}=`) ? `__Host-${cookie}` : cookie);
    }
    return new Response(response.body, { status: response.status, headers });
  },
};
