import type { Credit } from "#content/story.wire.ts";
import type { WordLoss, WordRead } from "../wordDocument.ts";
import { bodyNodes } from "./bodyNodes.ts";
import { creditsOf, mergedCredits } from "./bylines.ts";
import { withCaptions } from "./captions.ts";
import { contactsInTable, contactsOf, reachBeside } from "./contacts.ts";
import { dateOf } from "./dateLine.ts";
import { headlineParts } from "./headlineParts.ts";
import { endsSentence, type Item, isLine, itemsOf, type Line, textSize } from "./lines.ts";
import { withoutMasthead } from "./masthead.ts";
import { signedOf, sourceOf, unitLine } from "./signatures.ts";
import { splitEnd, splitStart } from "./splitByline.ts";
import type { Contact, WordStory } from "./wordStory.ts";

/** Lines from the top and from the end in which signatures stand. */
const edge = { top: 5, end: 12 };

type Lifted = {
  credits: Credit[];
  contacts: Contact[];
  dates: string[];
  units: string[];
  lines: string[];
  rest: Item[];
};

const isSaid = (item: Item): boolean => !isLine(item) || item.text !== "";

/** Rules Z6 to Z8: whole lines at both ends that are no text. A line like them in the middle of the text stays. */
function lift(items: readonly Item[]): Lifted {
  const lifted: Lifted = { credits: [], contacts: [], dates: [], units: [], lines: [], rest: [] };
  const said = items.filter(isSaid);
  const near = new Set<Item>([...said.slice(0, edge.top), ...said.slice(-edge.end)]);
  for (const item of items) {
    if (!near.has(item)) {
      lifted.rest.push(item);
      continue;
    }
    const isText = isLine(item) && item.pictures.length === 0 && !item.list;
    const labelled = isLine(item) ? isText && contactsOf(item.text) : contactsInTable(item);
    const beside = reachBeside(isText ? item.text : "");
    const credits = isText && !labelled ? creditsOf(beside.words) : undefined;
    const contacts = labelled || (credits && beside.contacts);
    const source = isText ? sourceOf(item.text) : undefined;
    const signed = isText ? signedOf(item.text) : undefined;
    const date = isText ? (dateOf(item.text) ?? signed?.date) : undefined;
    if (source ?? signed) lifted.units.push(source?.unit ?? signed?.unit ?? "");
    lifted.credits.push(...(source?.credits ?? []));
    if (contacts) lifted.contacts.push(...contacts);
    if (credits) lifted.credits.push(...credits);
    if (date && !contacts && !credits) lifted.dates.push(date);
    if (!contacts && !credits && !date && !source) lifted.rest.push(item);
    if (contacts || credits || date || source)
      lifted.lines.push(isLine(item) ? item.text : item.rows.flat().join(" "));
  }
  return lifted;
}

/** The unit that signs: a short line at the end, or set to the right, that names one. */
function liftUnit(items: readonly Item[]): { unit: string; rest: Item[] } {
  const last = items.findLast(isSaid);
  const isUnit =
    last !== undefined &&
    isLine(last) &&
    last.text.length <= 25 &&
    !endsSentence(last.text) &&
    (last.align === "end" || unitLine.test(last.text)) &&
    last.outline === 0 &&
    !last.list;
  return isUnit
    ? {
        unit: last.text.replace(/^(?:来源|供稿)[：:]\s*/, ""),
        rest: items.filter((one) => one !== last),
      }
    : { unit: "", rest: [...items] };
}

const isText = (item: Item): item is Line =>
  isLine(item) && item.text.length > 0 && item.pictures.length === 0 && !item.list;

type Bylines = Pick<WordStory, "credits" | "contacts" | "dateline" | "lifted"> & { items: Item[] };

/** Rule Z6: what stands before the first words and behind the last ones. */
function liftBylines(items: readonly Item[]): Bylines {
  const found: Bylines = { items: [], credits: [], contacts: [], dateline: "", lifted: [] };
  const isPlain = (item: Item) => isText(item) && item.outline === 0;
  const first = items.findIndex(isPlain);
  const last = items.findLastIndex(isPlain);
  for (const [index, item] of items.entries()) {
    let line = item;
    for (const split of [
      ...(index === first ? [splitStart] : []),
      ...(index === last ? [splitEnd] : []),
    ]) {
      if (!isLine(line)) continue;
      const { text } = line;
      const part = split(line);
      line = part.line;
      found.credits.push(...part.credits);
      found.contacts.push(...part.contacts);
      found.dateline ||= part.dateline;
      if (part.line.text !== text) found.lifted.push(text.replace(part.line.text, " "));
    }
    found.items.push(line);
  }
  return found;
}

const isShown = (item: Item): boolean => isSaid(item) || (isLine(item) && item.pictures.length > 0);

/** What a document that was read means as a story (rules Z5 to Z10), and what of it has no place in one. */
export function storyOf({ blocks }: Pick<WordRead, "blocks">): {
  story: WordStory;
  losses: WordLoss[];
} {
  const { items, losses: above } = withoutMasthead(itemsOf(blocks));
  const { kicker, headline, deck, lines, rest } = headlineParts(items);
  const lifted = lift(rest);
  const { unit, rest: text } = liftUnit(lifted.rest);
  const units = [...lifted.units, unit].filter((one) => one !== "");
  const bylines = liftBylines(text);
  const captioned = withCaptions(bylines.items.filter(isShown), textSize(items));
  const { body, losses } = bodyNodes(captioned.items);
  const story = {
    kicker,
    headline,
    deck,
    credits: mergedCredits([...lifted.credits, ...bylines.credits]),
    dateline: bylines.dateline,
    date: lifted.dates.at(-1) ?? "",
    unit: units[0] ?? "",
    contacts: [...bylines.contacts, ...lifted.contacts],
    lifted: [...lines, ...units, ...bylines.lifted, ...lifted.lines, ...captioned.lifted],
    body,
  };
  return { story, losses: [...above, ...losses] };
}
