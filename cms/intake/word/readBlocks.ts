import { isEndTaken, isUnfilled, keptChange, type Reading, wordsIn } from "./reading.ts";
import { readRuns } from "./readRuns.ts";
import { readTable } from "./readTable.ts";
import { unknownColour } from "./unseenColours.ts";
import type { WordBlock, WordParagraph } from "./wordDocument.ts";
import { ownLooks } from "./wordStyles.ts";
import { childOf, elementsOf, type Xml } from "./xmlTree.ts";

const alignOf = (align: string): WordParagraph["align"] =>
  align === "center" ? "center" : align === "right" || align === "end" ? "end" : "start";

/** Lines of a table of contents: numbers of pages that nobody turns. */
const contentsStyle = /^(?:toc (?:\d|heading)|目录 ?\d)$/;

/** A paragraph with what its boxes hold behind it. */
function readParagraph(element: Xml, reading: Reading): WordBlock[] {
  const properties = childOf(element, "w:pPr");
  const base = reading.styles(childOf(properties, "w:pStyle")?.attrs["w:val"]);
  const looks = { ...base, ...ownLooks(properties, undefined) };
  if (contentsStyle.test(looks.style)) {
    reading.losses.push({ kind: "contents", text: wordsIn(element).trim() });
    return [];
  }
  if (childOf(properties, "w:pPrChange")) reading.losses.push({ kind: "formatChange", text: "" });
  const { runs, pictures, boxes, size, fonts, isBold } = readRuns(element, looks, reading);
  const isBlank = runs.every(({ text }) => text.trim() === "");
  const mark = isBlank || looks.numId === "" ? undefined : reading.mark(looks.numId, looks.level);
  const typed = mark?.typed;
  const paragraph: WordParagraph = {
    kind: "paragraph",
    runs: typed === undefined ? runs : [{ text: typed }, ...runs],
    style: looks.style,
    outline: looks.outline,
    align: alignOf(looks.align),
    size,
    fonts: [...fonts],
    isBold,
    ...(mark &&
      typed === undefined && {
        list: { id: looks.numId, level: looks.level, ordered: mark.ordered, number: mark.number },
      }),
    pictures,
  };
  return [paragraph, ...boxes.flatMap((box) => reading.blocksIn(box, unknownColour))];
}

/** The second paragraph goes on where the end of the first was taken away. */
const joined = (first: WordParagraph, next: WordParagraph): WordParagraph => ({
  ...first,
  runs: [...first.runs, ...next.runs],
  pictures: [...first.pictures, ...next.pictures],
});

/** The blocks of a body, a cell or a box, in reading order. Elements that nobody knows are looked into. */
export function readBlocks(container: Xml, reading: Reading): WordBlock[] {
  const blocks: WordBlock[] = [];
  let goesOn = false;
  const add = (found: WordBlock[]) => {
    const [first, ...rest] = found;
    const last = blocks.at(-1);
    if (goesOn && first?.kind === "paragraph" && last?.kind === "paragraph")
      blocks.splice(-1, 1, joined(last, first), ...rest);
    else blocks.push(...found);
  };
  const visit = (element: Xml): void => {
    switch (element.name) {
      case "w:p": {
        add(readParagraph(element, reading));
        const mark = childOf(childOf(element, "w:pPr"), "w:rPr");
        goesOn = isEndTaken(mark, reading);
        return;
      }
      case "w:tbl":
        goesOn = false;
        add(readTable(element, reading));
        return;
      case "w:sdt":
        if (!isUnfilled(element, reading)) elementsOf(element).forEach(visit);
        return;
      case "w:sectPr":
      case "w:tblPr":
      case "w:tcPr":
        return;
      case "mc:AlternateContent": {
        const [form] = elementsOf(element).filter((one) => wordsIn(one).trim() !== "");
        for (const child of form ? elementsOf(form) : []) visit(child);
        return;
      }
      case "w:r":
      case "m:oMathPara":
        add(readParagraph({ ...element, name: "w:p", children: [element] }, reading));
        return;
      default:
        if (keptChange(element, reading) !== false) elementsOf(element).forEach(visit);
    }
  };
  elementsOf(container).forEach(visit);
  return blocks;
}
