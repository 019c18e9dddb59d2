import { childOf, type Xml } from "./xmlTree.ts";

/** A colour in six hexadecimal digits, or one that nobody can know from the document's own words. */
export type Colour = string;
export const unknownColour: Colour = "unknown";
export const white: Colour = "FFFFFF";

const hex = /^[0-9A-F]{6}$/i;
const themes: Readonly<Record<string, Colour>> = {
  ...{ background1: white, light1: white, text1: "000000", dark1: "000000" },
};

/** Colour of the letters; `unknownColour` where the program chooses one that is seen. */
export function inkOf(run: Xml | undefined): Colour | undefined {
  const attrs = childOf(run, "w:color")?.attrs;
  if (!attrs) return undefined;
  const value = attrs["w:val"] ?? "";
  return hex.test(value) ? value : (themes[attrs["w:themeColor"] ?? ""] ?? unknownColour);
}

/** Colour behind the letters, of a run, a paragraph, a cell or a table. */
export function fillOf(properties: Xml | undefined): Colour | undefined {
  const light = childOf(properties, "w:highlight")?.attrs["w:val"];
  if (light !== undefined && light !== "none") return light === "white" ? white : unknownColour;
  const attrs = childOf(properties, "w:shd")?.attrs;
  const pattern = attrs?.["w:val"] ?? "clear";
  if (!attrs || pattern === "nil") return undefined;
  if (pattern !== "clear") return unknownColour;
  const fill = attrs["w:fill"] ?? "auto";
  if (hex.test(fill)) return fill;
  return attrs["w:themeFill"] === undefined
    ? undefined
    : (themes[attrs["w:themeFill"]] ?? unknownColour);
}

/** Of 255: what differs less in each of red, green and blue is one colour to the eye. */
const leastContrast = 20;

/** Whether letters of a colour cannot be told from what is behind them. */
export function isUnseen(ink: Colour | undefined, paper: Colour): boolean {
  if (ink === undefined || !hex.test(ink) || !hex.test(paper)) return false;
  return [0, 2, 4].every((at) => {
    const part = (colour: Colour) => Number.parseInt(colour.slice(at, at + 2), 16);
    return Math.abs(part(ink) - part(paper)) < leastContrast;
  });
}

/** Half points: two points, which nobody reads on paper. */
export const leastSize = 4;
