import { createHash } from "node:crypto";
import { sealRed } from "#leaves/sealRed.ts";
import type { WithdrawalReason } from "./takedowns/takedownList.ts";
import { notices, problems } from "./wording.ts";

/** Seconds after which a reader's browser asks again for what cannot be answered yet. */
export const retrySeconds = 10;

const style =
  "body{margin:0;display:grid;min-height:100vh;place-items:center;background:#faf7f2;color:#231f1a;" +
  "font:18px/1.7 'Source Han Sans SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif}" +
  `main{max-width:32em;padding:2rem;border-top:3px solid ${sealRed}}h1{font-size:1.6em;margin:.4em 0}` +
  `a{color:${sealRed}}@media(prefers-color-scheme:dark){body{background:#1b1916;color:#eee6da}a{color:#e8897f}}`;

/** CSP hash of the notices' style sheet. */
export const noticeStyleHash = `sha256-${createHash("sha256").update(style).digest("base64")}`;

/** A whole small page for a notice, in plain HTML that needs no other file; `reason` is the class of a withdrawal. */
export function noticePage(notice: keyof typeof notices, reason?: WithdrawalReason): string {
  const { title } = notices[notice];
  const text = `${notices[notice].text}${reason ? problems.because(reason) : ""}`;
  const isPreparing = notice === "preparing";
  const refresh = isPreparing ? `<meta http-equiv="refresh" content="${retrySeconds}">` : "";
  const home = isPreparing ? "" : `<p><a href="/">${problems.backHome}</a></p>`;
  return (
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width,initial-scale=1">` +
    `<meta name="robots" content="noindex">${refresh}<title>${title}</title><style>${style}</style></head>` +
    `<body><main><h1>${title}</h1><p>${text}</p>${home}</main></body></html>`
  );
}
