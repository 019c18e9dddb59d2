import { createHash } from "node:crypto";
import { isFilledIn, plainPage } from "#site/views/recommendMark.ts";
import type { Encoding, Got } from "./proof.wire.ts";

/** Longest wait for a whole answer. */
const patienceMs = 8_000;

/** Gets one address of the site at `origin`. */
export type Probe = (asked: {
  origin: string;
  address: string;
  encoding?: Encoding;
}) => Promise<Got>;

/** Of a page that `web` fills in, the hash is that of the page around what was filled in. */
const hashOfBody = async (address: string, response: Response): Promise<string> => {
  const digest = createHash("sha256");
  if (isFilledIn(address)) digest.update(plainPage(await response.text()));
  else for await (const part of response.body ?? []) digest.update(part);
  return digest.digest("base64url").slice(0, 22);
};

/** A `Location` as a path of the site, if it leads there; in the form in which the tree writes it. */
const pathIn = (location: string, origin: string): string => {
  const url = new URL(location, origin);
  return url.origin === new URL(origin).origin ? decodeURI(url.pathname) : url.href;
};

const said = (error: unknown): string => {
  const { cause, message } = error as Error;
  const code = cause && typeof cause === "object" && "code" in cause ? String(cause.code) : "";
  return code || message;
};

/**
 * Asks as a reader without any cache would, and reads the whole answer (rule E2). Answers with what came, also when nothing did; never
 * throws. The client decodes bodies, so that the hash is that of the content in every encoding.
 */
export const createProbe =
  (get: typeof fetch = fetch, waitMs = patienceMs): Probe =>
  async ({ origin, address, encoding = "identity" }) => {
    const request = {
      headers: { "Accept-Encoding": encoding, "Cache-Control": "no-cache", Pragma: "no-cache" },
      redirect: "manual" as const,
      signal: AbortSignal.timeout(waitMs),
    };
    let response: Response;
    try {
      response = await get(new URL(encodeURI(address), origin), request);
    } catch (error) {
      return { kind: "silent", detail: said(error) };
    }
    try {
      const location = response.headers.get("location");
      const hash = await hashOfBody(address, response);
      const to = location === null ? {} : { to: pathIn(location, origin) };
      return { kind: "answer", status: response.status, hash, ...to };
    } catch (error) {
      return { kind: "unreadable", detail: said(error) };
    }
  };
