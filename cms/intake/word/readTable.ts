import { keptChange, type Reading } from "./reading.ts";
import { type Colour, fillOf, unknownColour } from "./unseenColours.ts";
import type { WordBlock, WordParagraph } from "./wordDocument.ts";
import { isOn } from "./wordStyles.ts";
import { childOf, elementsOf, type Xml } from "./xmlTree.ts";

type Cell = { text: string; span: number; isBelow: boolean; blocks: WordBlock[] };

const lineOf = ({ runs }: WordParagraph): string =>
  runs
    .map(({ text }) => text)
    .join("")
    .replace(/\s+/g, " ")
    .trim();

const wordsOf = (blocks: readonly WordBlock[]): string =>
  blocks
    .map((block) => (block.kind === "paragraph" ? lineOf(block) : block.rows.flat().join(" ")))
    .filter((text) => text !== "")
    .join(" ");

/** Rows and cells wherever wrappers (content controls) have put them. */
const inside = (element: Xml, name: string): Xml[] =>
  elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return ["w:sdt", "w:sdtContent", "w:customXml"].includes(child.name) ? inside(child, name) : [];
  });

const isRowKept = (row: Xml, reading: Reading): boolean =>
  elementsOf(childOf(row, "w:trPr") ?? { ...row, children: [] }).every(
    (one) => keptChange(one, reading, row) !== false,
  );

/** A style of tables colours some of its rows, and nobody here works out which. */
const paperOf = (table: Xml, { paper }: Reading): Colour => {
  const properties = childOf(table, "w:tblPr");
  return fillOf(properties) ?? (childOf(properties, "w:tblStyle") ? unknownColour : paper);
};

function readCell(cell: Xml, paper: Colour, reading: Reading): Cell {
  const properties = childOf(cell, "w:tcPr");
  const merge = childOf(properties, "w:vMerge");
  const blocks = reading.blocksIn(cell, fillOf(properties) ?? paper);
  if (["w:cellIns", "w:cellDel", "w:cellMerge"].some((name) => childOf(properties, name)))
    reading.losses.push({ kind: "formatChange", text: wordsOf(blocks) });
  if (blocks.some(({ kind }) => kind === "table"))
    reading.losses.push({ kind: "nestedTable", text: "" });
  return {
    text: wordsOf(blocks),
    span: Number(childOf(properties, "w:gridSpan")?.attrs["w:val"] ?? 1),
    isBelow: merge !== undefined && merge.attrs["w:val"] !== "restart",
    blocks,
  };
}

const blanks = (length: number): string[] => Array.from({ length }, () => "");

/** Columns that a row leaves free at its front. */
const skippedBefore = (row: Xml | undefined): number =>
  Number(childOf(childOf(row, "w:trPr"), "w:gridBefore")?.attrs["w:val"] ?? 0);

/**
 * A table, with the pictures of its cells behind it. One of a single cell is a frame that somebody drew around text: its blocks are read
 * as they are.
 */
export function readTable(table: Xml, reading: Reading): WordBlock[] {
  const kept = inside(table, "w:tr").filter((row) => isRowKept(row, reading));
  const paper = paperOf(table, reading);
  const rows = kept.map((row) => inside(row, "w:tc").map((cell) => readCell(cell, paper, reading)));
  const cells = rows.flat();
  const [only] = cells;
  if (cells.length === 1 && only) return only.blocks;
  if (cells.some(({ span, isBelow }) => span > 1 || isBelow))
    reading.losses.push({ kind: "mergedCells", text: "" });
  const texts = rows.map((row, index) => [
    ...blanks(skippedBefore(kept[index])),
    ...row.flatMap(({ text, span }) => [text, ...blanks(span - 1)]),
  ]);
  const pictures = cells.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "paragraph" ? block.pictures : [])),
  );
  const [head] = kept;
  const hasHead = isOn(childOf(head, "w:trPr"), "w:tblHeader") === true;
  return [
    { kind: "table", rows: texts, hasHead },
    ...pictures.map(
      (picture): WordBlock => ({
        kind: "paragraph",
        runs: [],
        style: "",
        outline: 0,
        align: "start",
        size: 0,
        fonts: [],
        isBold: false,
        pictures: [picture],
      }),
    ),
  ];
}
