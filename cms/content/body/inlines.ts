import { cleanText } from "#leaves/cleanText.ts";
import type { Inline } from "../body.wire.ts";
import { childrenOf, fieldsOf, formatBits, type LexicalNode } from "./lexical.ts";
import { safeHref } from "./safeHref.ts";
import { type BodySources, documentRefOf } from "./sources.ts";

/** Where a line ends inside a block; told apart from text so that paragraphs can be split there. */
const lineEnd = Symbol("line end");
type Piece = Inline | typeof lineEnd;

const textPiece = (node: LexicalNode, href: string | undefined): Inline => {
  const format = typeof node.format === "number" ? node.format : 0;
  return {
    text: typeof node.text === "string" ? cleanText(node.text, { edges: true }) : "",
    ...(format & formatBits.bold ? { bold: true } : {}),
    ...(format & formatBits.italic ? { italic: true } : {}),
    ...(format & formatBits.underline ? { underline: true } : {}),
    ...(format & formatBits.struck ? { struck: true } : {}),
    ...(format & formatBits.high
      ? { script: "high" }
      : format & formatBits.low
        ? { script: "low" }
        : {}),
    ...(href === undefined ? {} : { href }),
  };
};

const wordsOf = (node: LexicalNode): string =>
  typeof node.text === "string" ? node.text : childrenOf(node).map(wordsOf).join("");

const hrefOf = (node: LexicalNode, sources: BodySources): string | undefined => {
  const fields = fieldsOf(node);
  if (fields.linkType !== "internal") {
    const href = safeHref(fields.url);
    if (href === undefined) sources.lost?.({ kind: "link", words: wordsOf(node) });
    return href;
  }
  const ref = documentRefOf(fields.doc);
  if (!ref) sources.lost?.({ kind: "link", words: wordsOf(node) });
  else if (sources.isThere?.(ref) === false)
    sources.lost?.({ kind: "target", words: wordsOf(node) });
  return ref && sources.address(ref);
};

const pieces = (nodes: LexicalNode[], sources: BodySources, href?: string): Piece[] =>
  nodes.flatMap((node) => {
    if (node.type === "text") return [textPiece(node, href)];
    if (node.type === "linebreak") return [lineEnd];
    if (node.type === "tab") return [textPiece({ type: "text", text: " " }, href)];
    const isLink = node.type === "link" || node.type === "autolink";
    return pieces(childrenOf(node), sources, isLink ? hrefOf(node, sources) : href);
  });

const marks = ["bold", "italic", "underline", "struck", "script", "href"] as const;
const isSameStyle = (a: Inline, b: Inline): boolean => marks.every((mark) => a[mark] === b[mark]);

/** Neighbours of one style become one run; empty runs go. */
const merged = (runs: Inline[]): Inline[] => {
  const done: Inline[] = [];
  for (const run of runs.filter(({ text }) => text !== "")) {
    const last = done.at(-1);
    if (last && isSameStyle(last, run))
      done[done.length - 1] = { ...last, text: last.text + run.text };
    else done.push(run);
  }
  return done;
};

/** Without the spaces that writers indent with, ideographic ones too, at both ends. */
const trimmed = (runs: Inline[]): Inline[] => {
  const [first, ...rest] = runs;
  if (!first) return [];
  const start = { ...first, text: first.text.trimStart() };
  if (start.text === "") return trimmed(rest);
  const last = rest.at(-1);
  if (!last) return [{ ...start, text: start.text.trimEnd() }];
  const end = { ...last, text: last.text.trimEnd() };
  return end.text === ""
    ? trimmed([start, ...rest.slice(0, -1)])
    : [start, ...rest.slice(0, -1), end];
};

/** Rule B3: runs of one line as a body has them. */
export const tidyRuns = (runs: Inline[]): Inline[] => trimmed(merged(runs));

/** Rule B3: the lines of a block, each as runs of text; blank lines are left out. */
export const linesOf = (nodes: LexicalNode[], sources: BodySources): Inline[][] => {
  const lines: Inline[][] = [[]];
  for (const piece of pieces(nodes, sources)) {
    if (piece === lineEnd) lines.push([]);
    else lines.at(-1)?.push(piece);
  }
  return lines.map(tidyRuns).filter((line) => line.length > 0);
};

/** The same as one line, for blocks that cannot be split. */
export const lineOf = (nodes: LexicalNode[], sources: BodySources): Inline[] =>
  merged(
    linesOf(nodes, sources).flatMap((line, index) =>
      index === 0 ? line : [{ text: " " }, ...line],
    ),
  );
