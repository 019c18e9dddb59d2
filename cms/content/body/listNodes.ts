import type { BodyNode } from "../body.wire.ts";
import { lineOf } from "./inlines.ts";
import { childrenOf, type LexicalNode } from "./lexical.ts";
import type { BodySources } from "./sources.ts";

type List = Extract<BodyNode, { type: "list" }>;

const startOf = (list: LexicalNode): number =>
  typeof list.start === "number" && Number.isInteger(list.start) ? list.start : 1;

const listFrom = (ordered: boolean, start: number): List => ({
  type: "list",
  ordered,
  ...(ordered && start !== 1 && { start }),
  items: [],
});

/**
 * Rule B3: the lists of a list. Readers see one level: points inside points follow their parent. Numbers keep what they are, so an
 * inner list of an ordered one, or an ordered one inside points, stands by itself and the outer one goes on counting behind it.
 */
export const listNodes = (node: LexicalNode, sources: BodySources): List[] => {
  const ordered = node.listType === "number";
  const lists: List[] = [listFrom(ordered, startOf(node))];
  let next = startOf(node);
  for (const item of childrenOf(node)) {
    const children = childrenOf(item);
    const own = lineOf(
      children.filter(({ type }) => type !== "list"),
      sources,
    );
    if (own.length > 0) {
      lists.at(-1)?.items.push(own);
      next += 1;
    }
    for (const inner of children
      .filter(({ type }) => type === "list")
      .flatMap((list) => listNodes(list, sources))) {
      if (!ordered && !inner.ordered) lists.at(-1)?.items.push(...inner.items);
      else lists.push(inner, listFrom(ordered, next));
    }
  }
  return lists.filter(({ items }) => items.length > 0);
};
