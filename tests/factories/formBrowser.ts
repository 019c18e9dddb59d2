import { type Serve, siteOrigin } from "./voteClient.ts";

const decoded = (text: string) =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

/** Fields of the form on a page, with their values. */
export const fieldsOf = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input [^>]*?name="([^"]*)"[^>]*>/g)].map(([input, name = ""]) => [
      name,
      decoded(/ value="([^"]*)"/.exec(input)?.[1] ?? ""),
    ]),
  );

/**
 * The header `Origin` of a form that is posted from a page of this site with that referrer policy. Source: Fetch,
 * “append a request Origin header”.
 */
const originFrom = (policy: string | null) => (policy === "no-referrer" ? "null" : siteOrigin);

/**
 * A browser without script and without Sec-Fetch headers, as all are over plain http and Safari was until 16.4: keeps every
 * cookie, follows nothing by itself, says by `Origin` where it comes from.
 */
export function aFormBrowser(serve: Serve, more: Record<string, string> = {}) {
  const cookies = new Map<string, string>();
  let origin = siteOrigin;
  const send = async (
    address: string,
    init: RequestInit & { headers?: Record<string, string> },
  ) => {
    const url = new URL(address, siteOrigin);
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { ...(cookie && { cookie }), ...more, ...init.headers };
    const response = await serve(new Request(url, { ...init, headers, redirect: "manual" }));
    if (response.headers.get("content-type")?.startsWith("text/html"))
      origin = originFrom(response.headers.get("referrer-policy"));
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const cut = pair.indexOf("=");
      cookies.set(pair.slice(0, cut), pair.slice(cut + 1));
    }
    return response;
  };
  return {
    cookies,
    get: (address: string, headers: Record<string, string> = {}) => send(address, { headers }),
    post: (address: string, fields: Record<string, string>) =>
      send(address, {
        method: "POST",
        body: new URLSearchParams(fields).toString(),
        headers: { "content-type": "application/x-www-form-urlencoded", origin },
      }),
    like: (campaign: string, body: object, headers: Record<string, string> = {}) =>
      send(`/vote/${campaign}/likes`, {
        method: "POST",
        body: JSON.stringify(body),
        headers: {
          "content-type": "application/json",
          "sec-fetch-site": "same-origin",
          ...headers,
        },
      }),
  };
}
