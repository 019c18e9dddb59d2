import type { WordChange } from "./wordDocument.ts";
import { childOf, elementsOf, type Xml } from "./xmlTree.ts";

const kinds: Readonly<Record<string, WordChange["kind"]>> = {
  "w:ins": "inserted",
  "w:del": "deleted",
  "w:moveTo": "movedHere",
  "w:moveFrom": "movedAway",
};

/** What kind of tracked change an element is; undefined for all others. */
export const changeKind = ({ name }: Xml): WordChange["kind"] | undefined =>
  Object.hasOwn(kinds, name) ? kinds[name] : undefined;

export const isAddition = (kind: WordChange["kind"]): boolean =>
  kind === "inserted" || kind === "movedHere";

/** The number of each tracked change of a document. */
export type ChangeNumbers = ReadonlyMap<Xml, number>;

const isSame = (one: Xml, other: Xml): boolean =>
  one.name === other.name && one.attrs["w:author"] === other.attrs["w:author"];

/**
 * Rule Z4: numbers all tracked changes in their order, before any of them is taken or not, so that a number means the same however others
 * are decided. The end of a paragraph that was changed goes with the words before it, by the same hand: nobody sees it by itself.
 */
export function changeNumbers(root: Xml): ChangeNumbers {
  const numbers = new Map<Xml, number>();
  let next = 0;
  const visit = (element: Xml): void => {
    if (changeKind(element)) numbers.set(element, next++);
    for (const child of elementsOf(element)) visit(child);
    if (element.name !== "w:p") return;
    const ends = elementsOf(
      childOf(childOf(element, "w:pPr"), "w:rPr") ?? { ...element, children: [] },
    );
    const said = elementsOf(element).filter((child) => changeKind(child));
    for (const end of ends.filter((child) => changeKind(child))) {
      const words = said.findLast((child) => isSame(child, end));
      const number = words && numbers.get(words);
      if (number !== undefined) numbers.set(end, number);
    }
  };
  visit(root);
  return numbers;
}
