import { STATUS_CODES } from "node:http";
import type { Answer } from "../ask.ts";
import { soundAnswer } from "../soundAnswer.ts";

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
