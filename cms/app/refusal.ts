import type { IncomingMessage } from "node:http";

/** What the panel and its API are asked by. */
export const methods: readonly string[] = [
  "GET",
  "HEAD",
  "POST",
  "PUT",
  "PATCH",
  "DELETE",
  "OPTIONS",
];

/** The status of a request that Next cannot read, and would answer as a fault of its own; undefined for all others. */
export function refusal({ method = "", url = "" }: IncomingMessage): 400 | 405 | undefined {
  if (!methods.includes(method)) return 405;
  if (!url.startsWith("/") && url !== "*") return 400;
  try {
    decodeURI(url.replace(/\?.*/s, ""));
    return undefined;
  } catch {
    return 400;
  }
}
