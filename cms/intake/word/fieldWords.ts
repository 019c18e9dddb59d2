import type { WordLoss } from "./wordDocument.ts";

/** Fields that mark something and show nothing. */
const silent = /^(?:TC|XE|TA|RD|SET|ASK|PRIVATE|ADVANCE)$/i;

/** Arguments in the brackets that begin at a place, those inside them left whole. */
function argumentsOf(code: string): string[] {
  const from = code.indexOf("(");
  const to = code.lastIndexOf(")");
  if (from < 0 || to < from) return [];
  const found = [""];
  let depth = 0;
  for (const character of code.slice(from + 1, to)) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (depth === 0 && /[,;，；]/.test(character)) found.push("");
    else found[found.length - 1] += character;
  }
  return found;
}

const withoutSwitches = (code: string): string =>
  code
    .replace(/\\\*\s*(?:"[^"]*"|\S+)/g, "")
    .replace(/\\[a-z]+\s*\d*/gi, "")
    .replace(/[()]/g, "")
    .trim();

/**
 * The words that programs draw from the code of an EQ field: what stands in a circle or below its sounds is the last of what is laid over another, and
 * belongs into the sentence.
 */
function drawnWords(code: string): string {
  const bare = code.replace(/\\\*\s*(?:"[^"]*"|\S+)/g, "").replace(/^\s*EQ\s*/i, "");
  const given = argumentsOf(bare).map(withoutSwitches);
  if (/^\\o/i.test(bare)) return given.at(-1) ?? "";
  return /^\\f\s*\(/i.test(bare) ? given.join("/") : withoutSwitches(bare);
}

/** What is said, and what is told, of a field that ended without a result: what it shows is drawn from its code, or is lost. */
export function unshownField(code: string): { words: string; loss: WordLoss } | undefined {
  const [name = ""] = code.trim().split(/\s+/);
  if (name === "" || silent.test(name)) return undefined;
  const text = code.trim();
  if (/^EQ$/i.test(name))
    return {
      words: drawnWords(code),
      loss: { kind: "formula", text: withoutSwitches(text.replace(/^EQ\s*/i, "")) },
    };
  return { words: "", loss: { kind: /^SYMBOL$/i.test(name) ? "symbol" : "field", text } };
}
