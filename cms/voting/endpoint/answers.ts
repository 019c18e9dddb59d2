import type { Problem } from "../campaign/vote.wire.ts";
import { type Refusal, refusals } from "../ledger/voteRefusals.ts";
import type { Answer } from "./ask.ts";
import { refusalDetail, refusalTitle } from "./wording.ts";

const always = { "X-Content-Type-Options": "nosniff", "Cache-Control": "no-store" };
const jsonHeaders = { ...always, "Content-Type": "application/json; charset=utf-8" };
const problemHeaders = { ...always, "Content-Type": "application/problem+json; charset=utf-8" };
const htmlHeaders = { ...always, "Content-Type": "text/html; charset=utf-8" };

/** Seconds after which a client may try again when the ledger was away or the queue full. */
const retryAfter = 2;
const isTemporary = ({ code }: Refusal) => code === "unavailable" || code === "busy";

/** Headers that a refusal carries beside its words. */
export const refusalHeaders = (refusal: Refusal): Record<string, string> =>
  isTemporary(refusal) ? { "Retry-After": String(retryAfter) } : {};

export const json = (body: unknown, headers?: Record<string, string>): Answer => ({
  status: 200,
  headers: headers ? { ...jsonHeaders, ...headers } : jsonHeaders,
  body: JSON.stringify(body),
});

/** A refusal as problem details (RFC 9457). */
export function problem(
  refusal: Refusal,
  headers: Record<string, string> = {},
  more: Pick<Problem, "work" | "signIn"> = {},
): Answer {
  const status = refusals[refusal.code];
  const body: Problem = {
    type: `urn:gridpress:vote:${refusal.code}`,
    title: refusalTitle(refusal),
    status,
    detail: refusalDetail(refusal),
    code: refusal.code,
    ...(isTemporary(refusal) && { retryAfter }),
    ...more,
  };
  return {
    status,
    headers: { ...problemHeaders, ...refusalHeaders(refusal), ...headers },
    body: JSON.stringify(body),
  };
}

export const html = (
  status: number,
  body: string,
  headers: Record<string, string> = {},
): Answer => ({
  status,
  headers: { ...htmlHeaders, ...headers },
  body,
});

export const redirect = (
  status: 303 | 307,
  location: string,
  headers: Record<string, string> = {},
): Answer => ({ status, headers: { ...always, Location: location, ...headers }, body: "" });
