import { createHash } from "node:crypto";

const scripts = /<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi;
const styles = /<style\b[^>]*>([\s\S]*?)<\/style\s*>/gi;
const hasSource = /\ssrc\s*=/i;
const type = /\stype\s*=\s*["']?([^"'\s>]+)/i;

/** Types that browsers run; every other type is a data block, which a content security policy leaves alone. */
const runnable = new Set(["module", "text/javascript", "application/javascript"]);

const hashesOf = (texts: readonly string[]): string[] => [
  ...new Set(texts.map((text) => `sha256-${createHash("sha256").update(text).digest("base64")}`)),
];

/**
 * CSP hashes (`sha256-…`) of the inline scripts and style sheets of a page that this site rendered, each once, in
 * order. A policy that names them allows these and no other.
 */
export function inlineHashes(html: string): { scripts: string[]; styles: string[] } {
  const run = [...html.matchAll(scripts)].filter(([, attributes = ""]) => {
    const kind = type.exec(attributes)?.[1]?.toLowerCase();
    return !hasSource.test(attributes) && (kind === undefined || runnable.has(kind));
  });
  return {
    scripts: hashesOf(run.map(([, , code = ""]) => code)),
    styles: hashesOf([...html.matchAll(styles)].map(([, sheet = ""]) => sheet)),
  };
}
