import { creditsOf } from "./bylines.ts";
import { type Item, isLine, type Line } from "./lines.ts";
import type { StoryPicture } from "./wordStory.ts";

/** A picture with its words, or anything else of the text. */
export type Captioned = Item | { kind: "picture"; picture: StoryPicture };

const upMark = /^[▲△↑■●◆]\s*/;
const downMark = /^[▼▽↓]\s*/;
const numbered =
  /^(?:【图\s?\d+】|[（(]?图\s?(?:\d+|[一二三四五六七八九十]+|[①-⑳])[）)]?)[\s\u3000：:.、]*/;
const labelled = /^(?:图说|图注|图片说明|图)[：:]\s*/;
const spoken = /^[（(]?图为/;
const captionStyle = /caption|题注|图注/;
const longestCaption = 80;

const mark = (text: string): RegExp | undefined =>
  [upMark, downMark, numbered, labelled].find((one) => one.test(text));

const bracketCredit = /[\s\u3000]*[（(]([^（()）]{2,30})[）)][。.]?$/;
const openCredit =
  /[\s\u3000]+([^\s\u3000，。]{2,20}[\s\u3000]*[/／]?(?:摄影|摄|供图)|(?:摄影|供图|图片由|图)[：:/／\s][^，。]{2,20})$/;

/** Rule Z9: a caption without its mark, and who took the picture, as printed. */
const readCaption = (text: string): Pick<StoryPicture, "caption" | "credit"> => {
  const found = mark(text);
  const bare = found ? text.replace(found, "") : text;
  for (const pattern of [bracketCredit, openCredit]) {
    const [whole = "", credit = ""] = pattern.exec(bare) ?? [];
    if (credit !== "" && (creditsOf(credit) || /^图[/／：:]/.test(credit)))
      return { ...captionOf(bare.slice(0, -whole.length)), credit };
  }
  return creditsOf(bare) && /摄|图/.test(bare) ? { credit: bare } : captionOf(bare);
};

const captionOf = (text: string): Pick<StoryPicture, "caption"> =>
  text.trim() === "" ? {} : { caption: text.trim() };

const isCaption = (line: Line, usual: number): boolean => {
  if (line.text === "" || line.text.length > longestCaption || line.list) return false;
  if (captionStyle.test(line.style) || mark(line.text) || spoken.test(line.text)) return true;
  const isSmall = line.align === "center" || (line.size > 0 && line.size < usual);
  return isSmall && line.outline === 0 && !/^[一二三四五六七八九十]+、/.test(line.text);
};

/** Rule Z9: pictures with the captions that stand beside them: below, or above where a mark says so. */
export function withCaptions(
  items: readonly Item[],
  usual: number,
): { items: Captioned[]; lifted: string[] } {
  const done: Captioned[] = [];
  const taken = new Set<Item>();
  const lifted: string[] = [];
  for (const [index, item] of items.entries()) {
    if (taken.has(item)) continue;
    const [picture] = isLine(item) ? item.pictures : [];
    if (!picture) {
      done.push(item);
      continue;
    }
    const next = items[index + 1];
    const before = done.at(-1);
    const isAbove =
      before?.kind === "paragraph" &&
      downMark.test(before.text) &&
      before.text.length <= longestCaption;
    let words: ReturnType<typeof readCaption> = {};
    if (isAbove) {
      done.pop();
      words = readCaption(before.text);
      lifted.push(before.text);
    } else if (isLine(next) && next.pictures.length === 0 && isCaption(next, usual)) {
      taken.add(next);
      words = readCaption(next.text);
      lifted.push(next.text);
    }
    done.push({ kind: "picture", picture: { ...picture, ...words } });
  }
  return { items: done, lifted };
}
