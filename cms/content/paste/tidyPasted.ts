import { listMark, ownMark } from "./listMark.ts";
import { type PastedCard, takeCards } from "./pastedCards.ts";
import { takePictures, textOf } from "./pastedPictures.ts";
import { flattenRuby } from "./pastedRuby.ts";
import { type PastedTable, takeTables } from "./pastedTables.ts";

/**
 * What became of pasted HTML; names of the pictures and the cards that could not come along, and how many tracked deletions stayed behind.
 */
type Tidied = {
  html: string;
  tables: PastedTable[];
  pictures: string[];
  cards: PastedCard[];
  deleted: number;
};

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

const symbolFont = /(?:wingdings|webdings|symbol)/i;

/** The mark of a paragraph, taken off its front; undefined where it begins with none. What is no mark of a list stays as text. */
function takeMark(
  paragraph: Element,
): Omit<NonNullable<ReturnType<typeof listMark>>, "length"> | undefined {
  const own = paragraph.querySelector(
    "[style*='mso-list:Ignore' i], [style*='mso-list: Ignore' i]",
  );
  if (own) {
    const around = own.closest("[style*='font-family' i]") ?? own;
    const isSymbol = symbolFont.test(`${around.getAttribute("style")} ${own.innerHTML}`);
    const found = ownMark({ text: own.textContent ?? "", isSymbol });
    if (found) own.remove();
    else own.textContent = (own.textContent ?? "").trim();
    return found;
  }
  const text = paragraph.textContent ?? "";
  const typed = listMark({ text, isListItem: isWordList(paragraph) });
  if (typed) dropMark(paragraph, typed.length);
  return typed;
}

/** Neighbouring paragraphs that begin with a mark are a list, as Word and WeChat write them. */
const makeLists = (root: Element): void => {
  let list: Element | undefined;
  for (const paragraph of [...root.querySelectorAll("p")]) {
    const mark = takeMark(paragraph);
    if (!mark) {
      list = undefined;
      continue;
    }
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

/** A quotation of several paragraphs is as many: the editor's has one line, and would run them together. */
const splitQuotes = (root: Element): void => {
  for (const quote of root.querySelectorAll("blockquote")) {
    const lines = quote.querySelectorAll("p");
    for (const line of lines) rename(line, "blockquote");
    if (lines.length > 0) quote.replaceWith(...quote.childNodes);
  }
};

/** Links within the document that was copied, and to files beside it, lead nowhere here: their words stay. */
const unlink = (root: Element): void => {
  for (const link of root.querySelectorAll("a")) {
    const href = link.getAttribute("href") ?? "";
    if (!/^(?:https?|mailto|tel):/i.test(href)) link.replaceWith(...link.childNodes);
  }
};

/** What Word puts on the clipboard though nobody sees it: deletions that are tracked, hidden text, the words of comments and the marks that lead there. */
const unseen = [
  "del",
  "[hidden]",
  "[style*='mso-hide:all' i]",
  "[style*='display:none' i]",
  "[style*='display: none' i]",
  "[style*='mso-element:comment' i]",
  "[style*='mso-special-character:comment' i]",
  ".msocomanchor",
  "a[href^='#_msocom']",
  "style",
  "script",
  "title",
].join(",");

/**
 * Makes what Word, WPS and WeChat put on the clipboard into what the body's editor understands: headings it allows, lists that are
 * lists, tables that are tables, no blank paragraphs and nothing that nobody saw. Pictures are named and left out: the editor has no file for
 * them.
 */
export function tidyPasted(page: Document): Tidied {
  const { body } = page;
  const deleted = body.querySelectorAll("del").length;
  for (const element of body.querySelectorAll(unseen)) element.remove();
  flattenRuby(body);
  const cards = takeCards(body);
  const pictures = takePictures(body);
  unlink(body);
  const tables = takeTables(page);
  fitHeadings(body);
  makeLists(body);
  splitQuotes(body);
  for (const block of body.querySelectorAll("p, h2, h3, h4")) {
    if (textOf(block) === "") block.remove();
  }
  return { html: body.innerHTML, tables, pictures, cards, deleted };
}
