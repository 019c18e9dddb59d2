import type { WordLoss } from "../wordDocument.ts";
import { type Item, isLine, type Line } from "./lines.ts";

/** 发文字号: 武簇街〔2026〕12号, whoever signs beside it. */
const documentNumber =
  /^[\p{Script=Han}A-Za-z]{1,15}\s?[〔[［【（(](?:19|20)\d{2}[〕\]］】）)]\s?(?:第\s?)?\d{1,4}\s?号(?:[\s\u3000]+签发人[：:].*)?$/u;
/** 期号 of a 简报. */
const issueNumber =
  /^[（(]?(?:总)?第\s?[\d一二三四五六七八九十百]{1,6}\s?期(?:[）)]|[（(]总第.*)?$/;
/** Who made a 简报, and its day, below its number. */
const issuedBy = /^.{2,30}[\s\u3000]+(?:19|20)\d{2}年\d{1,2}月\d{1,2}日$/;

/** Who signs, in a line of its own below the number. */
const signer = /^签发人[：:]/;
/** What stands below the text of a 公文 (版记): who has a copy, and who printed it when. */
const copies = /^(?:主送|抄送|抄报|分送|报|送)[：:]\s*\S/;
const printed = /^.{2,30}[\s\u3000]+(?:19|20)\d{2}年\d{1,2}月\d{1,2}日印发$/;

/** Lines that a head has at most: copies, secrecy, urgency, the unit, the number. */
const most = 8;
/** And those at the end among which its foot stands. */
const mostBelow = 3;

/**
 * Rule Z5: what stands above the title of a 公文 or a 简报 (版头): the unit in large letters and the number, and below its text (版记). It is set larger than the title, and is none. What
 * it said is told.
 */
export function withoutMasthead(items: readonly Item[]): { items: Item[]; losses: WordLoss[] } {
  const said = items
    .filter((item): item is Line => isLine(item) && item.text !== "")
    .slice(0, most);
  const at = said.findIndex(({ text }) => documentNumber.test(text) || issueNumber.test(text));
  if (at < 0) return { items: [...items], losses: [] };
  const below = said[at + 1]?.text ?? "";
  const isIssued = issuedBy.test(below) || signer.test(below);
  const foot = items
    .filter((item): item is Line => isLine(item) && item.text !== "")
    .slice(-mostBelow)
    .filter(({ text }) => copies.test(text) || printed.test(text));
  const head = new Set<Item>([...said.slice(0, at + (isIssued ? 2 : 1)), ...foot]);
  const text = items
    .filter((item): item is Line => isLine(item) && head.has(item))
    .map((line) => line.text)
    .join("　");
  return { items: items.filter((item) => !head.has(item)), losses: [{ kind: "masthead", text }] };
}
