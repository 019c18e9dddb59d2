import { createHash } from "node:crypto";
import { Markup, markup } from "#leaves/markup.ts";
import { sealRed } from "#leaves/sealRed.ts";
import { html } from "./answers.ts";
import type { Answer } from "./ask.ts";

type Page = {
  status: number;
  title: string;
  /** Sentences under the title. */
  lines: readonly string[];
  /** A form, a QR code and the like, between the sentences and the way back. */
  body?: Markup;
  link: { href: string; text: string };
  /** Rules for this page alone. */
  style?: string;
  headers?: Record<string, string>;
};

const style = `body{margin:0;background:#f7f2e7;color:#1f1b16;font:1.25rem/1.8 "PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
main{overflow-wrap:anywhere;max-width:34rem;margin:0 auto;padding:3rem 1.25rem}
h1{font:700 1.75rem/1.4 "Songti SC","Noto Serif CJK SC",serif;border-top:3px solid ${sealRed};padding-top:1rem}
a.back,button{display:inline-block;box-sizing:border-box;min-height:3.75rem;padding:.75rem 1.5rem;border:1px solid ${sealRed};color:#fff;background:${sealRed};font:inherit;text-decoration:none;cursor:pointer}
form~p>a.back,main>.qr~p>a.back{color:inherit;background:none;border-color:currentcolor}
a{color:inherit}
label{display:block;font-weight:700}
input{box-sizing:border-box;width:100%;max-width:20rem;min-height:3.75rem;padding:.5rem .75rem;border:1px solid #1f1b16;background:#fff;color:#1f1b16;font:inherit;letter-spacing:.08em}
input[aria-invalid=true]{border:3px solid ${sealRed}}
.error{border-left:4px solid ${sealRed};padding-left:.75rem;font-weight:700}
.note{font-size:1.0625rem;color:#574f45}
.qr{width:14rem;max-width:100%;margin:1rem 0}
:focus-visible{outline:3px solid #1f1b16;outline-offset:3px}
@media(prefers-color-scheme:dark){body{background:#1c1916;color:#ece5d8}.note{color:#b9ad9b}:focus-visible{outline-color:#ece5d8}}`;

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const ownHash = hashOf(style);

const policyOf = (own: string | undefined) =>
  `default-src 'none'; style-src ${ownHash}${own === undefined ? "" : ` ${hashOf(own)}`}; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;

/** The small Chinese page that a plain form gets as its answer; needs no script and no other file. */
export function formPage({ status, title, lines, body, link, style: own, headers }: Page): Answer {
  const page = markup`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${new Markup(style)}</style>
${own === undefined ? undefined : markup`<style>${new Markup(own)}</style>`}
</head>
<body>
<main>
<h1>${title}</h1>
${lines.map((line) => markup`<p>${line}</p>\n`)}${body}
<p><a class="back" href="${link.href}">${link.text}</a></p>
</main>
</body>
</html>
`;
  return html(status, page.html, {
    "Content-Security-Policy": policyOf(own),
    // Hides the address from other sites. “no-referrer” would also take the origin from the forms of this very page,
    // which browsers without Sec-Fetch-Site then send as “null”. Source: Fetch, append a request Origin header.
    "Referrer-Policy": "same-origin",
    ...headers,
  });
}

/** The error above a page's one field, which the field points at; nothing without one. */
export const errorOf = (error: string | undefined): Markup | undefined =>
  error === undefined ? undefined : markup`<p class="error" id="error" role="alert">${error}</p>\n`;

export const describedBy = (error: string | undefined): Markup | undefined =>
  error === undefined ? undefined : markup` aria-invalid="true" aria-describedby="error" autofocus`;
