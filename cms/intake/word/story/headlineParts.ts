import { creditsOf } from "./bylines.ts";
import { contactsOf, reachBeside } from "./contacts.ts";
import { dateOf } from "./dateLine.ts";
import { endsSentence, type Item, isLine, type Line, textSize } from "./lines.ts";
import { sourceOf } from "./signatures.ts";

/** 引题, 主题, 副题, and what is left: lines between them that say who, when or whom to ask, and the text. */
type Headline = { kicker: string; headline: string; deck: string; lines: string[]; rest: Item[] };

const longestLine = 60;
const label = /^(引题|肩题|主题|标题|题目|副题|副标题)[：:]\s*/;
const titleStyle = /^(?:title|标题|文章标题|文档标题|公文标题)$/;
const deckStyle = /subtitle|副标题|副题/;
const titleFont = /标宋/;
/** A title in two lines whose first cannot stand alone. */
const goesOn = /[的和及与暨、]$/;

const isAside = ({ text }: Line): boolean =>
  creditsOf(reachBeside(text).words) !== undefined ||
  contactsOf(text) !== undefined ||
  dateOf(text) !== undefined ||
  sourceOf(text) !== undefined;

const looksLikeTitle = (line: Line, usual: number): boolean => {
  const { text, style, align, size, outline, fonts } = line;
  if (text.length > longestLine || /[。；;]$/.test(text)) return false;
  if (titleStyle.test(style) || deckStyle.test(style) || label.test(text)) return true;
  if (/^[—―]{2}/.test(text)) return true;
  if (/^[一二三四五六七八九十]+、|^（[一二三四五六七八九十]+）/.test(text)) return false;
  if (outline > 0) return outline === 1;
  return align === "center" || size >= usual + 6 || fonts.some((font) => titleFont.test(font));
};

const weight = ({ style, size, fonts, outline, text }: Line): number =>
  (/^(?:主题|标题|题目)[：:]/.test(text) ? 1000 : 0) +
  (titleStyle.test(style) ? 500 : 0) +
  (deckStyle.test(style) || /^——|^(?:引题|肩题|副题|副标题)[：:]/.test(text) ? -500 : 0) +
  (fonts.some((font) => titleFont.test(font)) ? 50 : 0) +
  (outline === 1 ? 20 : 0) +
  size;

const bare = (text: string): string => text.replace(label, "").replace(/^[—―－-]{2,}\s*/, "");

const joined = (lines: readonly Line[]): string =>
  lines.reduce(
    (whole, { text }) =>
      whole === "" ? bare(text) : `${whole}${goesOn.test(whole) ? "" : " "}${bare(text)}`,
    "",
  );

/** A first line that nothing sets apart but that it is short and the text behind it is long. */
const plainTitle = (items: readonly Item[]): Line | undefined => {
  const lines = items.filter(isLine).filter((line) => line.text !== "" && !isAside(line));
  const [first, second] = lines;
  const isTitle =
    first &&
    first === items.find((item) => isLine(item) && item.text !== "") &&
    first.text.length <= 40 &&
    !endsSentence(first.text) &&
    !first.list &&
    second !== undefined &&
    second.text.length > first.text.length;
  return isTitle ? first : undefined;
};

/** Rule Z5: the parts of a headline, by style, size, place and the signs that writers put before them. */
export function headlineParts(items: readonly Item[]): Headline {
  const usual = textSize(items);
  const lead: Line[] = [];
  const rest: Item[] = [];
  let isLead = true;
  for (const item of items) {
    const isSaid = isLine(item) && item.text !== "";
    if (!isLead || !isSaid) {
      if (!isLine(item) || item.text !== "") isLead = false;
      rest.push(item);
    } else if (isAside(item)) rest.push(item);
    else if (looksLikeTitle(item, usual) && lead.length < 6) lead.push(item);
    else {
      isLead = false;
      rest.push(item);
    }
  }
  const plain = lead.length === 0 ? plainTitle(items) : undefined;
  if (plain)
    return {
      kicker: "",
      headline: bare(plain.text),
      deck: "",
      lines: [plain.text],
      rest: rest.filter((one) => one !== plain),
    };
  const heaviest = Math.max(...lead.map(weight));
  const from = lead.findIndex((line) => weight(line) === heaviest);
  let to = from + 1;
  while (to < lead.length && lead[to] && weight(lead[to] as Line) === heaviest) to += 1;
  return {
    kicker: joined(lead.slice(0, Math.max(0, from))),
    headline: joined(lead.slice(Math.max(0, from), to)),
    deck: joined(lead.slice(to)),
    lines: lead.map(({ text }) => text),
    rest,
  };
}
