import type { BodyOf } from "#content/body/bodyToLexical.ts";
import { tidyRuns } from "#content/body/inlines.ts";
import { safeHref } from "#content/body/safeHref.ts";
import type { Inline } from "#content/body.wire.ts";
import { evenRows, hasHeadRow, tableProblem } from "#content/tableRules.ts";
import { cleanText } from "#leaves/cleanText.ts";
import type { WordLoss, WordRun, WordTable } from "../wordDocument.ts";
import type { Captioned } from "./captions.ts";
import { headingLevels } from "./headings.ts";
import { isLine, type Line } from "./lines.ts";
import type { StoryPicture } from "./wordStory.ts";

type Body = BodyOf<StoryPicture>;
type Node = Body[number];
type Told = { body: Body; losses: WordLoss[] };

const tableTitle = /^表\s?[\d一二三四五六七八九十]*[\s：:.、]|(?:表|名单|情况|一览|统计|清单)$/;

const inlinesOf = (runs: readonly WordRun[], lose: (loss: WordLoss) => void): Inline[] =>
  tidyRuns(
    runs.map(({ href, text, ...marks }): Inline => {
      const run = { ...marks, text: cleanText(text, { edges: true }) };
      if (href === undefined) return run;
      const safe = safeHref(href);
      if (safe === undefined) lose({ kind: "link", text: `${text} ${href}`.trim() });
      return safe === undefined ? run : { ...run, href: safe };
    }),
  );

const tableNodes = (
  { rows, hasHead }: WordTable,
  caption: string | undefined,
  lose: (loss: WordLoss) => void,
): Node[] => {
  const even = evenRows(rows);
  const problem = tableProblem(even);
  if (problem === "empty") return [];
  if (problem === undefined) {
    const heads = hasHead || hasHeadRow(even) ? "row" : "none";
    return [{ type: "table", ...(caption !== undefined && { caption }), heads, rows: even }];
  }
  lose({ kind: "tableAsText", text: caption ?? "" });
  const lines = even.map((row) => row.filter((cell) => cell !== "").join("；"));
  return [...(caption === undefined ? [] : [caption]), ...lines].map((text) => ({
    type: "paragraph",
    children: [{ text }],
  }));
};

const isQuote = ({ style }: Line): boolean => /^(?:intense )?quote$|^(?:明显)?引用$/.test(style);

/** Rule Z10: the body of a story: headings, lists, quotes, tables and pictures from lines. */
export function bodyNodes(items: readonly Captioned[]): Told {
  const lines = items.filter((item): item is Line => item.kind === "paragraph");
  const levels = headingLevels(lines);
  const body: Body = [];
  const losses: WordLoss[] = [];
  const lose = (loss: WordLoss) => losses.push(loss);
  let listOf: Line["list"];
  let nested = false;

  const addItem = (line: Line, list: NonNullable<Line["list"]>) => {
    const children = inlinesOf(line.runs, lose);
    const last = body.at(-1);
    const goesOn =
      last?.type === "list" &&
      listOf?.id === list.id &&
      last.ordered === list.ordered &&
      (list.ordered ? listOf.level === list.level : true);
    if (goesOn) last.items.push(children);
    else {
      const start = list.ordered && list.number !== 1 ? { start: list.number } : {};
      body.push({ type: "list", ordered: list.ordered, ...start, items: [children] });
    }
    nested ||= list.level > 0;
    listOf = list;
  };

  for (const [index, item] of items.entries()) {
    if (item.kind === "picture") body.push({ type: "picture", picture: item.picture });
    else if (item.kind === "table") {
      const before = items[index - 1];
      const isTitled =
        before?.kind === "paragraph" && before.text.length <= 40 && tableTitle.test(before.text);
      if (isTitled) body.pop();
      body.push(...tableNodes(item, isTitled ? before.text : undefined, lose));
    } else {
      const level = levels.get(item);
      if (item.list && level === undefined) addItem(item, item.list);
      else {
        const runs = level === undefined ? item.runs : item.runs.map(({ bold: _, ...run }) => run);
        const children = inlinesOf(runs, lose);
        if (children.length === 0) continue;
        if (level !== undefined) body.push({ type: "heading", level, children });
        else body.push({ type: isQuote(item) ? "quote" : "paragraph", children });
      }
    }
    if (!isLine(item as Line) || !(item as Line).list) listOf = undefined;
  }
  if (nested) lose({ kind: "structure", text: "" });
  return { body, losses };
}
