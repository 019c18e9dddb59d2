import { type ChangeNumbers, changeKind, isAddition } from "./changeNumbers.ts";
import type { Colour } from "./unseenColours.ts";
import type { ChangeChoices, WordBlock, WordChange, WordLoss } from "./wordDocument.ts";
import type { Mark } from "./wordNumbers.ts";
import type { WordParts } from "./wordParts.ts";
import type { Looks } from "./wordStyles.ts";
import { childOf, elementsOf, type Xml } from "./xmlTree.ts";

/** What one reading of a document knows and collects. */
export type Reading = {
  parts: WordParts;
  choices: ChangeChoices;
  numbers: ChangeNumbers;
  styles: (id: string | undefined) => Looks;
  mark: (numId: string, level: number) => Mark | undefined;
  /** Notes in the order of their references. */
  notes: string[];
  noteText: (kind: "footnotes" | "endnotes", id: string) => string;
  /** What is behind the letters of what is read just now. */
  paper: Colour;
  changes: WordChange[];
  losses: WordLoss[];
  /** Blocks inside a text box or cell, on the colour of that. */
  blocksIn: (container: Xml, paper: Colour) => WordBlock[];
};

/** The words of an element as Word shows them, those of a change too; what is set aside for older programs is not read twice. */
export const wordsIn = (element: Xml): string =>
  elementsOf(element)
    .map((child) => {
      if (child.name === "mc:Fallback") return "";
      if (["w:t", "w:delText", "m:t", "a:t"].includes(child.name))
        return child.children.filter((one) => typeof one === "string").join("");
      if (child.name === "w:tab" || child.name === "w:br" || child.name === "w:cr") return " ";
      return wordsIn(child) + (child.name === "w:p" || child.name === "w:tc" ? " " : "");
    })
    .join("");

/** Whether a change is taken so that what it holds stays. */
const isKept = (element: Xml, { choices, numbers }: Reading): boolean | undefined => {
  const kind = changeKind(element);
  if (!kind) return undefined;
  const { rest, decided } = choices;
  return isAddition(kind) === ((decided.get(numbers.get(element) ?? -1) ?? rest) === "accept");
};

/** Rule Z4: notes a tracked change; says whether what it holds stays. Undefined for what is no change. */
export const keptChange = (
  element: Xml,
  reading: Reading,
  holder: Xml = element,
): boolean | undefined => {
  const kind = changeKind(element);
  if (!kind) return undefined;
  const text = wordsIn(holder).trim();
  const number = reading.numbers.get(element) ?? 0;
  const { "w:author": author = "", "w:date": date = "" } = element.attrs;
  if (text !== "") reading.changes.push({ number, kind, author, day: date.slice(0, 10), text });
  return isKept(element, reading);
};

/** Whether the end of a paragraph is taken away: it then goes on in the next one. */
export const isEndTaken = (markProperties: Xml | undefined, reading: Reading): boolean =>
  (markProperties ? elementsOf(markProperties) : []).some(
    (child) => isKept(child, reading) === false,
  );

/** Whether a control shows what it asks for, and nobody has filled it in: that is nobody's text. */
export const isUnfilled = (control: Xml, { losses }: Reading): boolean => {
  if (!childOf(childOf(control, "w:sdtPr"), "w:showingPlcHdr")) return false;
  losses.push({ kind: "placeholder", text: wordsIn(control).trim() });
  return true;
};
