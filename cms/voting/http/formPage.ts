import { createHash } from "node:crypto";
import { html } from "./answers.ts";
import type { Answer } from "./ask.ts";

type Page = {
  status: number;
  title: string;
  /** Sentences under the title. */
  lines: readonly string[];
  link: { href: string; text: string };
  headers?: Record<string, string>;
};

const style = `body{margin:0;background:#f7f2e7;color:#1f1b16;font:1.25rem/1.8 "PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
main{max-width:34rem;margin:0 auto;padding:3rem 1.25rem}
h1{font:700 1.75rem/1.4 "Songti SC","Noto Serif CJK SC",serif;border-top:3px solid #a3271f;padding-top:1rem}
a{display:inline-block;min-height:3.75rem;line-height:3.75rem;padding:0 1.5rem;color:#fff;background:#a3271f;text-decoration:none}
a:focus-visible{outline:3px solid #1f1b16;outline-offset:3px}
@media(prefers-color-scheme:dark){body{background:#1c1916;color:#ece5d8}a:focus-visible{outline-color:#ece5d8}}`;

const policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (char) => entities[char] ?? char);

/** The small Chinese page that a plain form gets as its answer; needs no script and no other file. */
export function formPage({ status, title, lines, link, headers }: Page): Answer {
  const paragraphs = lines.map((line) => `<p>${escapeHtml(line)}</p>`).join("\n");
  const body = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${paragraphs}
<p><a href="${escapeHtml(link.href)}">${escapeHtml(link.text)}</a></p>
</main>
</body>
</html>
`;
  return html(status, body, { "Content-Security-Policy": policy, ...headers });
}
