import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { create, type Font } from "fontkitten";
import decompress from "woff2-encoder/decompress";
import { z } from "zod";

/** One character as it is drawn: outline in font units with y upwards, and its advance. */
export type Glyph = { path: string; advance: number };

/** Glyphs of one weight; `undefined` for a character that no font of the chain has. */
export type Face = (character: string) => Glyph | undefined;

/**
 * Noto Serif for the mainland, then for Hong Kong, which has rare characters of names that the first one lacks.
 * Packages under the SIL Open Font License, cut into slices of some 150 characters; only the slices that a text needs are opened.
 */
const families = ["noto-serif-sc", "noto-serif-hk"] as const;

/** Font units of an em in both families. */
export const unitsPerEm = 1000;

const require = createRequire(import.meta.url);
const rangesWire = z.record(z.string(), z.string());

type Slice = { file: string; ranges: (readonly [number, number])[] };

async function slicesOf(family: (typeof families)[number]): Promise<Slice[]> {
  const list = require.resolve(`@fontsource-variable/${family}/unicode.json`);
  const named = rangesWire.parse(JSON.parse(await readFile(list, "utf8")));
  return Object.entries(named).map(([name, ranges]) => ({
    file: path.join(
      path.dirname(list),
      "files",
      `${family}-${name.replace(/[[\]]/g, "")}-wght-normal.woff2`,
    ),
    ranges: ranges.split(",").map((range) => {
      const [first = "", last = first] = range.trim().slice(2).split("-");
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
    }),
  }));
}

async function openSlice(file: string, weight: number): Promise<Font> {
  const font = create(Buffer.from(await decompress(await readFile(file))));
  if (font.isCollection) throw new Error(`${file}: a collection of fonts`);
  return font.getVariation({ wght: weight });
}

/**
 * The house's typeface. `face` opens what a text needs in one weight (200 to 900) and answers its glyphs; a character is
 * looked up once per process.
 */
export function typeface() {
  let chain: Promise<Slice[]> | undefined;
  const fonts = new Map<string, Promise<Font>>();
  const glyphs = new Map<string, Glyph | undefined>();

  async function find(character: string, weight: number): Promise<Glyph | undefined> {
    const point = character.codePointAt(0) ?? 0;
    chain ??= Promise.all(families.map(slicesOf)).then((lists) => lists.flat());
    for (const { file, ranges } of await chain) {
      if (!ranges.some(([first, last]) => point >= first && point <= last)) continue;
      const key = `${weight} ${file}`;
      const opened = fonts.get(key) ?? openSlice(file, weight);
      fonts.set(key, opened);
      const font = await opened;
      if (!font.hasGlyphForCodePoint(point)) continue;
      const glyph = font.glyphForCodePoint(point);
      return { path: glyph.path.toSVG(), advance: glyph.advanceWidth };
    }
    return undefined;
  }

  return {
    async face(text: string, weight: number): Promise<Face> {
      for (const character of new Set(text)) {
        const key = `${weight} ${character}`;
        if (!glyphs.has(key)) glyphs.set(key, await find(character, weight));
      }
      return (character) => glyphs.get(`${weight} ${character}`);
    },
  };
}

export type Typeface = ReturnType<typeof typeface>;
