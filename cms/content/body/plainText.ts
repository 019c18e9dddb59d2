import type { Inline } from "../body.wire.ts";

const high: Record<string, string> = {
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
  "+": "⁺",
  "-": "⁻",
  "−": "⁻",
  "=": "⁼",
  "(": "⁽",
  ")": "⁾",
  n: "ⁿ",
  i: "ⁱ",
};
const low: Record<string, string> = {
  "0": "₀",
  "1": "₁",
  "2": "₂",
  "3": "₃",
  "4": "₄",
  "5": "₅",
  "6": "₆",
  "7": "₇",
  "8": "₈",
  "9": "₉",
  "+": "₊",
  "-": "₋",
  "−": "₋",
  "=": "₌",
  "(": "₍",
  ")": "₎",
};

/** The words of a line without its marks, for places that have none; high and low digits stay what they mean (10²). */
export const plainText = (inlines: readonly Inline[]): string =>
  inlines
    .map(({ text, script }) => {
      if (script === undefined) return text;
      const signs = script === "high" ? high : low;
      return Array.from(text, (character) => signs[character] ?? character).join("");
    })
    .join("");
