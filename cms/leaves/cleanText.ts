/** What a text may have: line ends, which are spaces otherwise, and spaces at its ends, which are cut off otherwise. */
export type TextShape = { lines?: boolean; edges?: boolean };

/** Every way to say that a line ends, Word's soft break (U+000B) included. */
const lineEnds = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;
/** Spaces that differ in width alone, and the blank of Braille; the ideographic space stays, for it is one of Chinese type. */
const oddSpaces = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800]/g;

/**
 * What nobody sees: control characters, halves of characters, and what Unicode says may be ignored (zero width, bidi, soft hyphen,
 * byte order mark, variation selectors, blanks that pass for letters) or is no character; marks of annotations and objects too.
 */
const unseen =
  /[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\ufff9-\ufffc]/u;

/** Scripts in which a joiner changes how letters are written. */
const joining =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Myanmar}\p{Script=Khmer}]/u;
const mongolian = /\p{Script=Mongolian}/u;
const han = /\p{Script=Han}/u;
const pictograph = /\p{Extended_Pictographic}/u;
const endOfEmoji = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f/u;
const emoji = /\p{Emoji}/u;
/** Digits and signs are emoji to Unicode for the sake of keycaps (1️⃣) alone. */
const onKeycaps = /[\d#*]/;
const enclosingKeycap = "\u20e3";
const flag = "\u{1f3f4}";

/** Whether writing needs a character that is not seen by itself, after `last` and before `next`. */
const isNeeded = (character: string, last: string, next: string): boolean => {
  const point = character.codePointAt(0) ?? 0;
  if (point === 0x200d && endOfEmoji.test(last) && pictograph.test(next)) return true;
  if (point === 0x200c || point === 0x200d) return joining.test(last);
  if (point >= 0x180b && point <= 0x180f) return mongolian.test(last);
  if (point === 0xfe0e || point === 0xfe0f)
    return onKeycaps.test(last) ? next === enclosingKeycap : emoji.test(last);
  if (point === 0xfe00 && /\p{S}/u.test(last)) return true;
  if (point >= 0xfe00 && point <= 0xfe02) return han.test(last);
  if (point >= 0xe0100 && point <= 0xe01ef) return han.test(last);
  if (point >= 0xe0020 && point <= 0xe007f)
    return last === flag || /[\u{e0020}-\u{e007e}]/u.test(last);
  return false;
};

const withoutUnseen = (text: string): string => {
  const characters = [...text];
  let last = "";
  let clean = "";
  characters.forEach((character, index) => {
    const isLineEnd = character === "\n";
    if (!isLineEnd && unseen.test(character)) {
      if (!isNeeded(character, last, characters[index + 1] ?? "")) return;
    }
    clean += character;
    last = character;
  });
  return clean;
};

/**
 * A text as people meant it when they typed or pasted it: without what nobody sees, with one kind of line end and of space, and
 * without spaces around it. What writing needs stays: rare characters, emoji sequences, joiners of scripts that join. Cleaning
 * twice changes nothing more.
 */
export const cleanText = (text: string, shape: TextShape = {}): string => {
  const spaced = text.replace(lineEnds, shape.lines ? "\n" : " ").replace(oddSpaces, " ");
  const clean = unseen.test(spaced) ? withoutUnseen(spaced) : spaced;
  return shape.edges ? clean : clean.trim();
};

/** Whether a text shows nothing at all: no letter, no digit, no mark that has ink. */
export const isBlank = (text: string | null | undefined): boolean => cleanText(text ?? "") === "";

/** Whether a text says nothing in words: it shows nothing, or marks alone. */
export const isWordless = (text: string | null | undefined): boolean =>
  !/[\p{L}\p{N}]/u.test(cleanText(text ?? ""));
