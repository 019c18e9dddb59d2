/** A node of the editor's state, as far as it is read here. Anything may be missing: documents outlive editors. */
export type LexicalNode = {
  type: string;
  children?: unknown;
  text?: unknown;
  format?: unknown;
  tag?: unknown;
  listType?: unknown;
  start?: unknown;
  fields?: unknown;
};

const isNode = (value: unknown): value is LexicalNode =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

/** The children of a node that are nodes themselves. */
export const childrenOf = (node: { children?: unknown }): LexicalNode[] =>
  Array.isArray(node.children) ? node.children.filter(isNode) : [];

/** The top-level nodes of an editor state; none for an empty field. */
export const topNodesOf = (state: unknown): LexicalNode[] => {
  if (typeof state !== "object" || state === null || !("root" in state)) return [];
  return isNode(state.root) ? childrenOf(state.root) : [];
};

/** The fields of a block or link node. */
export const fieldsOf = (node: LexicalNode): Record<string, unknown> =>
  typeof node.fields === "object" && node.fields !== null
    ? (node.fields as Record<string, unknown>)
    : {};

/** Bits of a text node's format. Source: lexical, `TEXT_TYPE_TO_FORMAT`. */
export const formatBits = {
  bold: 1,
  italic: 2,
  struck: 4,
  underline: 8,
  low: 32,
  high: 64,
} as const;
