import { sealRed } from "#leaves/sealRed.ts";
import { type CoverShape, coverShapes } from "#site/found/coverFiles.ts";
import type { CoverFacts } from "#site/views/covers.ts";
import { motif } from "#site/views/motif.ts";
import { breakLines } from "./breakLines.ts";
import { missingGlyph, setIn } from "./setIn.ts";
import { type Face, type Typeface, unitsPerEm } from "./typeface.ts";

/** The site's light look, from `site/styles/tokens.css`. */
const colours = {
  paper: "#f9f5ec",
  ink: "#1f1b16",
  soft: "#5d5448",
  rule: "#d9cfbb",
  seal: sealRed,
};
const weights = { headline: 900, text: 600 } as const;

/** Where things stand on a cover, in pixels. */
const layouts = {
  wide: {
    left: 72,
    width: 800,
    top: 60,
    kicker: 182,
    headline: { top: 206, bottom: 536 },
    foot: 588,
    sizes: [
      { size: 104, most: 2 },
      { size: 82, most: 3 },
      { size: 72, most: 3 },
      { size: 60, most: 4 },
      { size: 50, most: 5 },
    ],
    grid: { x: 948, y: 0, side: 63, columns: 4, rows: 10 },
  },
  square: {
    left: 44,
    width: 512,
    top: 40,
    kicker: 144,
    headline: { top: 164, bottom: 448 },
    foot: undefined,
    sizes: [
      { size: 100, most: 2 },
      { size: 72, most: 3 },
      { size: 64, most: 3 },
      { size: 53, most: 4 },
    ],
    grid: { x: 0, y: 462, side: 46.15, columns: 13, rows: 3 },
  },
} as const;
const lineHeight = 1.28;

const round = (value: number) => Number(value.toFixed(2));

const measureIn = (face: Face) => (text: string) =>
  [...text].reduce((sum, character) => sum + (face(character)?.advance ?? 0), 0) / unitsPerEm;

function textPaths(
  text: string,
  face: Face,
  at: { x: number; y: number; size: number; fill: string },
) {
  let advance = 0;
  const glyphs = [...text].map((character) => {
    const glyph = face(character);
    const path = glyph?.path
      ? `<path transform="translate(${round(advance)} 0)" d="${glyph.path}"/>`
      : "";
    advance += glyph?.advance ?? 0;
    return path;
  });
  const scale = at.size / unitsPerEm;
  return `<g fill="${at.fill}" transform="translate(${round(at.x)} ${round(at.y)}) scale(${scale} ${-scale})">${glyphs.join("")}</g>`;
}

/** The house's seal, as in `site/components/Seal.astro`. */
const sealAt = (x: number, y: number, side: number) =>
  `<g transform="translate(${x} ${y}) scale(${round(side / 32)})"><path fill="${colours.seal}" d="M2 1h28l1 1v28l-1 1H2l-1-1V2z"/>` +
  `<path fill="none" stroke="${colours.paper}" stroke-width="1.6" d="M6 6h20v20H6zM12.7 6v20M19.3 6v20M6 12.7h20M6 19.3h20"/>` +
  `<path fill="${colours.paper}" d="M12.7 12.7h6.6v6.6h-6.6z"/></g>`;

function gridOf(seed: string, shape: CoverShape): string {
  const { x, y, side, columns, rows } = layouts[shape].grid;
  const lines = [
    ...Array.from(
      { length: columns + 1 },
      (_, n) => `M${round(x + n * side)} ${y}v${round(rows * side)}`,
    ),
    ...Array.from(
      { length: rows + 1 },
      (_, n) => `M${x} ${round(y + n * side)}h${round(columns * side)}`,
    ),
  ];
  const squares = motif(seed, { columns, rows }).map(
    ({ column, row, strength }) =>
      `<path fill="${colours.seal}" fill-opacity="${strength}" d="M${round(x + column * side)} ${round(y + row * side)}h${side}v${side}h-${side}z"/>`,
  );
  return `${squares.join("")}<path fill="none" stroke="${colours.seal}" stroke-opacity=".2" d="${lines.join("")}"/>`;
}

const rule = (y: number, shape: CoverShape, stroke: string, width: number) =>
  `<path stroke="${stroke}" stroke-width="${width}" d="M${layouts[shape].left} ${y}h${layouts[shape].width}"/>`;

/**
 * The cover of a page as SVG, with every letter as an outline: it looks the same on every machine. A headline of which nothing
 * can be set gives way to the name of the section.
 */
export async function coverSvg(
  facts: CoverFacts,
  shape: CoverShape,
  face: Typeface["face"],
): Promise<string> {
  const { width, height } = coverShapes[shape];
  const layout = layouts[shape];
  const bold = await face(`${facts.headline}${facts.section}…${missingGlyph}`, weights.headline);
  const plain = await face(
    [facts.paper, facts.section, facts.kicker, ...facts.foot, "…　", missingGlyph].join(""),
    weights.text,
  );
  const settable = (text: string | undefined) => (text ? setIn(plain, text) : undefined);
  const headline = setIn(bold, facts.headline) ?? setIn(bold, facts.section) ?? "";

  const small = (
    text: string,
    place: { y: number; size: number; fill: string; right?: boolean; width?: number },
  ) => {
    const { size, y, fill, right = false, width: room = layout.width } = place;
    const [line = ""] = breakLines(text, {
      width: room,
      sizes: [{ size, most: 1 }],
      measure: measureIn(plain),
    }).lines;
    const x = right ? layout.left + layout.width - measureIn(plain)(line) * size : layout.left;
    return textPaths(line, plain, { x, y, size, fill });
  };

  const set = breakLines(headline, {
    width: layout.width,
    sizes: layout.sizes,
    measure: measureIn(bold),
  });
  const step = set.size * lineHeight;
  const { top, bottom } = layout.headline;
  const first = top + (bottom - top - step * set.lines.length) / 2 + set.size * 1.02;
  const sealSide = 40;
  const paper = settable(facts.paper);
  const section = settable(facts.section);
  const kicker = settable(facts.kicker);
  const foot = facts.foot.flatMap((part) => settable(part) ?? []).join("　");
  const isWide = shape === "wide";
  const parts = [
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    gridOf(facts.page, shape),
    sealAt(layout.left, layout.top - 4, sealSide),
    paper &&
      textPaths(paper, plain, {
        x: layout.left + sealSide + 14,
        y: layout.top + 27,
        size: 28,
        fill: colours.ink,
      }),
    section &&
      small(section, {
        y: layout.top + 27,
        size: 26,
        fill: colours.soft,
        right: true,
        width: layout.width * 0.6,
      }),
    rule(layout.top + 50, shape, colours.ink, 3),
    rule(layout.top + 55.5, shape, colours.ink, 1),
    kicker && small(kicker, { y: layout.kicker, size: isWide ? 34 : 30, fill: colours.seal }),
    ...set.lines.map((line, index) =>
      textPaths(line, bold, {
        x: layout.left,
        y: first + index * step,
        size: set.size,
        fill: colours.ink,
      }),
    ),
    layout.foot && foot && rule(layout.foot - 42, shape, colours.rule, 1.5),
    layout.foot && foot && small(foot, { y: layout.foot, size: 27, fill: colours.soft }),
  ];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `${parts.filter(Boolean).join("")}</svg>`
  );
}
