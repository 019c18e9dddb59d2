import { type Node, parse } from "acorn";

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value;

/** `(?<=` and `(?<!` that open a group; `(?<name>` does not count, nor what is escaped or in a class of characters. */
const lookbehind = /^(?:\\.|\[(?:\\.|[^\]\\])*\]|[^\\[])*?\(\?<[=!]/s;

/** The pattern of a literal, or of what is handed to `RegExp` as text. */
function patternOf(node: Node): string | undefined {
  if (node.type === "Literal" && "regex" in node)
    return (node.regex as { pattern: string } | undefined)?.pattern;
  const isCall = node.type === "NewExpression" || node.type === "CallExpression";
  if (!isCall || !("callee" in node) || !("arguments" in node)) return undefined;
  const [first] = node.arguments as readonly { value?: unknown }[];
  const isRegExp = (node.callee as { name?: string }).name === "RegExp";
  return isRegExp && typeof first?.value === "string" ? first.value : undefined;
}

/**
 * Patterns of a script that look behind. Browsers before Safari 16.4 refuse the whole script for one of them, which
 * parsing it as the language of 2020 does not see: lookbehind is of 2018.
 */
export function lookbehinds(code: string): string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isNode(value)) return;
    const pattern = patternOf(value);
    if (pattern !== undefined && lookbehind.test(pattern)) found.push(pattern);
    Object.values(value).forEach(visit);
  };
  visit(parse(code, { ecmaVersion: 2020, sourceType: "module" }));
  return found;
}
