import { childrenOf, type LexicalNode, topNodesOf } from "./body/lexical.ts";

const wordsOf = (node: LexicalNode): string =>
  typeof node.text === "string" ? node.text : childrenOf(node).map(wordsOf).join("");

/** Characters of a text or of an editor's state, as a newsroom counts: marks and letters each one, spaces none. Words inside blocks do not count. */
export const characterCount = (value: unknown): number => {
  const text = typeof value === "string" ? value : topNodesOf(value).map(wordsOf).join("");
  return Array.from(text.replace(/\s/g, "")).length;
};
