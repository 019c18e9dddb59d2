import type { Body, BodyNode } from "../body.wire.ts";
import { blockNode } from "./blockNode.ts";
import { lineOf, linesOf } from "./inlines.ts";
import { childrenOf, fieldsOf, type LexicalNode, topNodesOf } from "./lexical.ts";
import { listNodes } from "./listNodes.ts";
import type { BodySources } from "./sources.ts";

const inlineTypes = new Set(["text", "linebreak", "tab", "link", "autolink"]);

const paragraphs = (nodes: LexicalNode[], sources: BodySources): BodyNode[] =>
  linesOf(nodes, sources).map((children) => ({ type: "paragraph", children }));

const headingNode = (node: LexicalNode, sources: BodySources): BodyNode[] => {
  const children = lineOf(childrenOf(node), sources);
  const level = node.tag === "h3" ? 3 : node.tag === "h4" ? 4 : 2;
  return children.length > 0 ? [{ type: "heading", level, children }] : [];
};

const quoteNode = (node: LexicalNode, sources: BodySources): BodyNode[] => {
  const children = lineOf(childrenOf(node), sources);
  return children.length > 0 ? [{ type: "quote", children }] : [];
};

/** Rule B5: of a node nobody knows (an older editor's, a pasted table's) the text stays. */
const unknownNode = (node: LexicalNode, sources: BodySources): BodyNode[] => {
  const children = childrenOf(node);
  if (children.length === 0) sources.lost?.({ kind: "node" });
  return children.some(({ type }) => !inlineTypes.has(type))
    ? children.flatMap((child) => nodesOf(child, sources))
    : paragraphs(children, sources);
};

function nodesOf(node: LexicalNode, sources: BodySources): BodyNode[] {
  switch (node.type) {
    case "paragraph":
      return paragraphs(childrenOf(node), sources);
    case "heading":
      return headingNode(node, sources);
    case "list":
      return listNodes(node, sources);
    case "quote":
      return quoteNode(node, sources);
    case "horizontalrule":
      return [{ type: "rule" }];
    case "block":
      return [blockNode(fieldsOf(node), sources)].filter((found) => found !== undefined);
    default:
      return inlineTypes.has(node.type) ? paragraphs([node], sources) : unknownNode(node, sources);
  }
}

/**
 * The public body of an editor state (Lexical JSON, populated or not). Rules B1–B5 in `rules.md`: what readers may not see and
 * what cannot be shown is left out, nothing throws, and every node that comes out fits the wire schema.
 */
export const toBody = (state: unknown, sources: BodySources): Body =>
  topNodesOf(state).flatMap((node) => nodesOf(node, sources));
