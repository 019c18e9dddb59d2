import { cleanText } from "#leaves/cleanText.ts";
import type { Face } from "./typeface.ts";

/** What printers set for a character that they lack, so that nobody takes 龚䶮 for 龚. */
export const missingGlyph = "□";

const isLetter = /[\p{L}\p{N}]/u;
const unseen = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * A text as a face can set it: characters that are not seen by themselves go, letters without a glyph become a box, signs without
 * one (emoji) go. Undefined when nothing is left to set.
 */
export const setIn = (face: Face, text: string): string | undefined => {
  const set = [...cleanText(text).replace(unseen, "")]
    .map((character) => {
      if (face(character)) return character;
      return isLetter.test(character) && face(missingGlyph) ? missingGlyph : "";
    })
    .join("")
    .trim();
  return /[^\s□]/.test(set) ? set : undefined;
};
