import { childrenOf, fieldsOf, type LexicalNode, topNodesOf } from "#content/body/lexical.ts";
import type { FieldRole, LintField } from "../story.ts";

const inline = new Set(["text", "linebreak", "tab", "link", "autolink"]);

/** The words of inline nodes: line breaks and tabs are one character each, as the editor counts them. */
const wordsOf = (nodes: readonly LexicalNode[]): string =>
  nodes
    .map((node) => {
      if (node.type === "linebreak") return "\n";
      if (node.type === "tab") return "\t";
      return typeof node.text === "string" ? node.text : wordsOf(childrenOf(node));
    })
    .join("");

const roleOf = ({ type }: LexicalNode): FieldRole =>
  type === "heading" ? "heading" : type === "quote" ? "quotation" : "paragraph";

const labels: Partial<Record<FieldRole, string>> = { heading: "正文小标题", quotation: "正文引文" };

type Block = { path: string; fields: Record<string, unknown> };

/** What a body holds: its stretches of text by where they stand (`body:3.1`), and its blocks (`body:4`), in reading order. */
export const bodyParts = (state: unknown): ({ field: LintField } | { block: Block })[] => {
  let paragraph = 0;
  const partsOf = (
    node: LexicalNode,
    path: string,
  ): ({ field: LintField } | { block: Block })[] => {
    if (node.type === "block") return [{ block: { path: `body:${path}`, fields: fieldsOf(node) } }];
    const children = childrenOf(node);
    const words = children.filter(({ type }) => inline.has(type));
    const role = roleOf(node);
    if (role === "paragraph" && words.length > 0) paragraph += 1;
    const label = labels[role] ?? `正文第${paragraph}段`;
    const text = wordsOf(words);
    return [
      ...(text.trim() === "" ? [] : [{ field: { path: `body:${path}`, label, role, text } }]),
      ...children.flatMap((child, index) =>
        inline.has(child.type) ? [] : partsOf(child, `${path}.${index}`),
      ),
    ];
  };
  return topNodesOf(state).flatMap((node, index) => partsOf(node, String(index)));
};
