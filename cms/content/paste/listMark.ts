type ListMark = {
  kind: "ol" | "ul";
  /** Characters to take off the front of the paragraph. */
  length: number;
  /** Number of the first item, where it is not one. */
  start?: number;
};

const space = "[\\s\\u00a0\\u3000]";
const bullet = new RegExp(`^${space}*[·•●○◦▪■◆‣➢§o]${space}+`);
const number = new RegExp(`^${space}*(\\d{1,3})[.．、)）]${space}+`);
/** Word fills the room between mark and text with several spaces; nobody types them in a sentence. */
const roomy = new RegExp(`${space}{2,}$`);

/**
 * The typed list mark that a pasted paragraph begins with. `isListItem` says that the source calls it one; else only a mark
 * with Word's room behind it counts, so that “1. 概况” of a numbered text stays as it was typed.
 */
export const listMark = ({
  text,
  isListItem,
}: {
  text: string;
  isListItem: boolean;
}): ListMark | undefined => {
  const found = number.exec(text) ?? bullet.exec(text);
  if (!found) return undefined;
  const [typed, digits] = found;
  if (!isListItem && !roomy.test(typed)) return undefined;
  if (digits === undefined) return { kind: "ul", length: typed.length };
  const start = Number(digits);
  return { kind: "ol", length: typed.length, ...(start !== 1 && { start }) };
};

/** Marks that are a text of their own: 一、, （一）, a. and the like stay in front of their words, as they were typed (rule Z10). */
const plainNumber = /^(\d{1,3})[.．、)）]?$/;

/**
 * The mark that Word and WPS put before an item in an element of its own. Which character it is says nothing: the bullets of their symbol fonts are `l`, `n`
 * or `Ø` on the clipboard.
 */
export const ownMark = ({
  text,
  isSymbol,
}: {
  text: string;
  isSymbol: boolean;
}): Omit<ListMark, "length"> | undefined => {
  const mark = text.replace(/[\s\u00a0\u3000]+/g, "");
  const digits = plainNumber.exec(mark)?.[1];
  if (digits !== undefined && !isSymbol) {
    const start = Number(digits);
    return { kind: "ol", ...(start !== 1 && { start }) };
  }
  const isBullet = isSymbol || (mark.length === 1 && !/[\p{L}\p{N}]/u.test(mark)) || mark === "o";
  return isBullet ? { kind: "ul" } : undefined;
};
