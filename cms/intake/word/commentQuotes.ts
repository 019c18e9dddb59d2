import { elementsOf, type Xml } from "./xmlTree.ts";

/**
 * What each comment stands at, by its number: the words between the marks of its range. Of a range over several paragraphs those of the last one
 * with words, for a passage is found again by words that stand together.
 */
export function commentQuotes(document: Xml): ReadonlyMap<string, string> {
  const open = new Map<string, string>();
  const quotes = new Map<string, string>();
  const visit = (element: Xml): void => {
    if (element.name === "w:p")
      for (const [id, words] of open) if (words.trim() !== "") quotes.set(id, words.trim());
    if (element.name === "w:p") for (const id of open.keys()) open.set(id, "");
    const id = element.attrs["w:id"] ?? "";
    if (element.name === "w:commentRangeStart") open.set(id, "");
    if (element.name === "w:commentRangeEnd") {
      const words = open.get(id)?.trim() ?? "";
      if (words !== "") quotes.set(id, words);
      open.delete(id);
    }
    if (element.name === "w:t") {
      const words = element.children.filter((child) => typeof child === "string").join("");
      for (const [one, before] of open) open.set(one, before + words);
    }
    for (const child of elementsOf(element)) visit(child);
  };
  visit(document);
  return quotes;
}
