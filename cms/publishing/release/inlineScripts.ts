import { createHash } from "node:crypto";

const scripts = /<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi;
const hasSource = /\ssrc\s*=/i;
const type = /\stype\s*=\s*["']?([^"'\s>]+)/i;

/** Types that browsers run; every other type is a data block, which a content security policy leaves alone. */
const runnable = new Set(["module", "text/javascript", "application/javascript"]);

/**
 * CSP hashes (`sha256-…`) of the inline scripts of a page that this site rendered, each once, in order.
 * A policy that names them lets these scripts run and no other inline script.
 */
export function inlineScriptHashes(html: string): string[] {
  const hashes = [...html.matchAll(scripts)]
    .filter(([, attributes = ""]) => {
      const kind = type.exec(attributes)?.[1]?.toLowerCase();
      return !hasSource.test(attributes) && (kind === undefined || runnable.has(kind));
    })
    .map(([, , code = ""]) => `sha256-${createHash("sha256").update(code).digest("base64")}`);
  return [...new Set(hashes)];
}
