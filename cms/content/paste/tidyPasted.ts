import { listMark } from "./listMark.ts";
import { type PastedTable, takeTables } from "./pastedTables.ts";

/** What became of pasted HTML; names of the pictures that could not come along, and how many tracked deletions stayed behind. */
type Tidied = { html: string; tables: PastedTable[]; pictures: string[]; deleted: number };

const textOf = (element: Element): string =>
  (element.textContent ?? "").replaceAll(/[\s\u00a0\u200b\ufeff\u3000]+/g, " ").trim();

const rename = (element: Element, name: string): void => {
  const renamed = element.ownerDocument.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
};

/**
 * A body has headings from h2 to h4: the page's own title is the h1. A text that uses h1 moves down as a whole, and what is
 * lower than h4 is h4.
 */
const fitHeadings = (root: Element): void => {
  const down = root.querySelector("h1") ? 1 : 0;
  for (const level of [6, 5, 4, 3, 2, 1]) {
    const fitting = Math.min(level + down, 4);
    if (fitting === level) continue;
    for (const heading of root.querySelectorAll(`h${level}`)) rename(heading, `h${fitting}`);
  }
};

const isWordList = (paragraph: Element): boolean =>
  /mso-list/i.test(paragraph.getAttribute("style") ?? "") ||
  /MsoListParagraph/.test(paragraph.className);

/** Takes the typed mark off the front of the paragraph, wherever its spans have put it. */
const dropMark = (paragraph: Element, length: number): void => {
  let left = length;
  const visit = (node: Node): void => {
    for (const child of [...node.childNodes]) {
      if (left === 0) return;
      if (child.nodeType !== 3) {
        visit(child);
        continue;
      }
      const text = child.textContent ?? "";
      child.textContent = text.slice(left);
      left -= Math.min(left, text.length);
    }
  };
  visit(paragraph);
};

/** Neighbouring paragraphs that begin with a typed mark are a list, as Word and WeChat write them. */
const makeLists = (root: Element): void => {
  let list: Element | undefined;
  for (const paragraph of [...root.querySelectorAll("p")]) {
    const mark = listMark({
      text: paragraph.textContent ?? "",
      isListItem: isWordList(paragraph),
    });
    if (!mark) {
      list = undefined;
      continue;
    }
    dropMark(paragraph, mark.length);
    const goesOn =
      list?.localName === mark.kind && list.nextElementSibling === paragraph ? list : undefined;
    if (!goesOn) {
      list = root.ownerDocument.createElement(mark.kind);
      if (mark.start !== undefined) list.setAttribute("start", String(mark.start));
      paragraph.before(list);
    }
    const item = root.ownerDocument.createElement("li");
    item.append(...paragraph.childNodes);
    list?.append(item);
    paragraph.remove();
  }
};

/** What Word puts on the clipboard though nobody sees it: deletions that are tracked, hidden text, the words of comments. */
const unseen = [
  "del",
  "[style*='mso-hide:all' i]",
  "[style*='display:none' i]",
  "[style*='display: none' i]",
  "[style*='mso-element:comment' i]",
  "style",
  "script",
  "title",
].join(",");

/** What a picture is known by to whoever has to bring it: its own words, or the line that stands below it. */
const pictureName = (picture: Element): string => {
  const own = picture.getAttribute("alt") ?? picture.getAttribute("title") ?? "";
  // Word writes the name of a file there, or what a machine guessed to be on it.
  if (own !== "" && !/[\\/]|\.\w{3,4}$|^(?:图片|图像|image|picture)\s*\d*$/i.test(own))
    return own.trim();
  const block = picture.closest("p, figure, section, td, div");
  const below = block?.querySelector("figcaption") ?? block?.nextElementSibling;
  return below ? textOf(below) : "";
};

/**
 * Makes what Word, WPS and WeChat put on the clipboard into what the body's editor understands: headings it allows, lists that are
 * lists, tables that are tables, no blank paragraphs and nothing that nobody saw. Pictures are named and left out: the editor has no file for
 * them.
 */
export function tidyPasted(page: Document): Tidied {
  const { body } = page;
  const deleted = body.querySelectorAll("del").length;
  for (const element of body.querySelectorAll(unseen)) element.remove();
  const shown = [...body.querySelectorAll("img")];
  const pictures = shown.map(pictureName);
  for (const picture of shown) picture.remove();
  const tables = takeTables(page);
  fitHeadings(body);
  makeLists(body);
  for (const block of body.querySelectorAll("p, h2, h3, h4")) {
    if (textOf(block) === "") block.remove();
  }
  return { html: body.innerHTML, tables, pictures, deleted };
}
