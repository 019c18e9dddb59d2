import { wording } from "./wording.ts";

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);

const listOf = (lines: readonly string[]): string =>
  lines.length > 0 ? `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join("")}</ul>` : "";

const bannerStyle = [
  "#gridpress-preview{all:initial;display:block;padding:8px 16px;background:#fff3c4;color:#3b2f00;",
  "font:14px/1.6 system-ui,'PingFang SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif}",
  "#gridpress-preview *{font:inherit;color:inherit}",
  "#gridpress-preview summary{cursor:pointer}",
  "#gridpress-preview ul{margin:4px 0;padding-inline-start:24px}",
].join("");

const banner = (lines: readonly string[]): string => {
  const list = lines.length
    ? `<details><summary>${wording.shortcomings(lines.length)}</summary>${listOf(lines)}</details>`
    : "";
  // A link asks for a window of its own, which the sandbox has none of: the preview stays where it is.
  return `<aside id="gridpress-preview"><base target="_blank"><style>${bannerStyle}</style>${wording.banner}${list}</aside>`;
};

/** Rule D5: the page as readers would get it, and in it nothing else but the banner, right at the beginning of its body. */
export const withBanner = (html: string, lines: readonly string[]): string =>
  html.replace(/<body[^>]*>/, (body) => `${body}${banner(lines)}`);

/** A page that says in words why there is none. */
export const notePage = (
  said: string,
  more: { lines?: readonly string[]; detail?: string } = {},
): string => {
  const { lines = [], detail } = more;
  const details = detail
    ? `<details><summary>${wording.details}</summary><pre>${escaped(detail)}</pre></details>`
    : "";
  return [
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${wording.title}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    "<style>body{margin:2rem;font:16px/1.7 system-ui,sans-serif;color:#231f1a;background:#fff}",
    "pre{white-space:pre-wrap;font-size:12px}</style></head>",
    `<body><p role="status">${escaped(said)}</p>${listOf(lines)}${details}</body></html>`,
  ].join("");
};
