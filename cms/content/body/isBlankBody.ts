import { isBlank } from "#leaves/cleanText.ts";
import { childrenOf, type LexicalNode, topNodesOf } from "./lexical.ts";

const isBlankNode = (node: LexicalNode): boolean => {
  if (node.type === "text") return typeof node.text !== "string" || isBlank(node.text);
  if (node.type === "block" || node.type === "horizontalrule") return false;
  return childrenOf(node).every(isBlankNode);
};

/** Whether an editor state holds no word and no block: what an editor leaves behind that was only opened. */
export const isBlankBody = (state: unknown): boolean => topNodesOf(state).every(isBlankNode);
