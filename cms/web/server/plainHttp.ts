import { STATUS_CODES } from "node:http";
import type { Answer, Ask } from "#voting/endpoint/ask.ts";
import { soundAnswer } from "./soundAnswer.ts";

export type PlainRequest = Pick<Ask, "method" | "path" | "query" | "header" | "body">;

const requestLine = /^(GET|POST) (\/vote(?:\/[!->@-~]*)?)(?:\?([!-~]*))? HTTP\/1\.1$/;

/** Name and value with at most one blank between them and none behind. Source: RFC 9110, 5.1 and 5.5. */
const headerLine =
  /^([!#$%&'*+.^_`|~0-9A-Za-z-]+): ?([!-~\x80-\xff](?:[\t -~\x80-\xff]*[!-~\x80-\xff])?)?$/;

/** Headers that change how a message is framed or what becomes of its connection. */
const framing = new Set(["transfer-encoding", "trailer", "expect", "upgrade"]);

const mostHeadBytes = 8192;
/** Longest body taken, in bytes: a ballot of 200 choices is under 2,000. */
export const mostBodyBytes = 8192;
const bodyLength = /^\d{1,4}$/;

function readHeaders(lines: readonly string[]): Map<string, string> | undefined {
  const headers = new Map<string, string>();
  for (let index = 1; index < lines.length; index += 1) {
    const [, given, value = ""] = headerLine.exec(lines[index] ?? "") ?? [];
    const name = given?.toLowerCase();
    if (name === undefined || headers.has(name) || framing.has(name)) return undefined;
    headers.set(name, value);
  }
  const connection = headers.get("connection");
  const isKept = connection === undefined || connection.toLowerCase() === "keep-alive";
  return isKept && headers.has("host") ? headers : undefined;
}

/** Bytes of body that the head announces; undefined when it does not say so plainly. */
function announced(method: string, headers: ReadonlyMap<string, string>): number | undefined {
  const given = headers.get("content-length");
  if (method === "GET") return given === undefined ? 0 : undefined;
  return given !== undefined && bodyLength.test(given) ? Number(given) : undefined;
}

/**
 * Reads a request to the vote endpoint that arrived whole, alone and in the plainest form of HTTP/1.1: no header twice,
 * no transfer coding, a body of exactly the announced length. Undefined for everything else, which is not thereby wrong:
 * it is for node:http to tell. What is read here means the same there; a test compares them.
 */
export function plainRequest(bytes: Buffer): PlainRequest | undefined {
  if (bytes.length > mostHeadBytes + mostBodyBytes) return undefined;
  const text = bytes.toString("latin1");
  const end = text.indexOf("\r\n\r\n");
  if (end === -1 || end > mostHeadBytes) return undefined;
  const lines = text.slice(0, end).split("\r\n");
  const [, method, path, query = ""] = requestLine.exec(lines[0] ?? "") ?? [];
  if (method === undefined || path === undefined) return undefined;
  const headers = readHeaders(lines);
  if (!headers) return undefined;
  const start = end + 4;
  const length = announced(method, headers);
  if (length !== bytes.length - start || length > mostBodyBytes) return undefined;
  return {
    method,
    path,
    query,
    header: (name) => headers.get(name),
    body: bytes.toString("utf8", start),
  };
}

/** Most answers share a few sets of headers, each written and checked once. */
const written = new WeakMap<Answer["headers"], string>();

const unwritable = /[^\t -~\x80-\xff]/;

function headerLines(headers: Answer["headers"]): string {
  const known = written.get(headers);
  if (known !== undefined) return known;
  const lines = Object.entries(headers).map(([name, value]) => {
    if (unwritable.test(value)) throw new Error(`the header ${name} cannot be sent`);
    return `${name}: ${value}\r\n`;
  });
  const text = lines.join("");
  written.set(headers, text);
  return text;
}

const none: Answer["headers"] = {};

/**
 * An answer as it goes over the wire, as node:http writes it, with the headers that every answer has. `date` as in RFC 9110, 5.6.7. Throws for what
 * is no answer, and when a header holds what no header may.
 */
export function plainAnswer(
  given: Answer,
  { date, isLast, always = none }: { date: string; isLast: boolean; always?: Answer["headers"] },
): string {
  const { status, headers, body } = soundAnswer(given);
  const head =
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? "Unknown"}\r\n${headerLines(always)}${headerLines(headers)}` +
    `Date: ${date}\r\nConnection: ${isLast ? "close" : "keep-alive"}\r\n`;
  if (status === 304) return `${head}\r\n`;
  return `${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
