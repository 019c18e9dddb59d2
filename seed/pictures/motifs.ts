import { chalk, clay, dune, ink, leaf, moss, paper, sand, seal, stone } from "./palette.ts";
import { type Box, circle, path, polygon, rect, times } from "./svg.ts";

/** Canvas of every scene; smaller pictures are the same drawing scaled down. */
export const canvas = { width: 1600, height: 1067 } as const;

/** The thin square grid of 微网: hairlines over an area, and cells that `tint` colours. */
export const grid = (
  [x, y, width, height]: Box,
  look: { cell: number; line?: string; tint?: (column: number, row: number) => string | undefined },
): string => {
  const columns = Math.round(width / look.cell);
  const rows = Math.round(height / look.cell);
  const lines =
    times(columns + 1, (i) => `M${x + i * look.cell} ${y}v${rows * look.cell}`) +
    times(rows + 1, (i) => `M${x} ${y + i * look.cell}h${columns * look.cell}`);
  const cells = times(columns * rows, (i) => {
    const column = i % columns;
    const row = Math.floor(i / columns);
    const fill = look.tint?.(column, row);
    const { cell } = look;
    return fill ? rect([x + column * cell, y + row * cell, cell, cell], fill) : "";
  });
  return cells + path(lines, { stroke: look.line ?? dune, width: 1.5 });
};

/** Paper, the grid behind everything, and the ground at `horizon`. */
export const backdrop = (look: {
  sky?: string;
  ground?: string;
  horizon?: number;
  line?: string;
}): string => {
  const { width, height } = canvas;
  const horizon = look.horizon ?? height;
  return [
    rect([0, 0, width, height], look.sky ?? paper),
    grid([0, -13, width, height + 53], { cell: 53.34, line: look.line ?? sand }),
    horizon < height ? rect([0, horizon, width, height - horizon], look.ground ?? dune) : "",
  ].join("");
};

/** A tree on the ground at (x, y); round crowns for streets, tall ones for rivers. */
export const tree = (
  [x, y, size]: readonly [number, number, number],
  kind: "round" | "tall" | "twin" = "round",
): string => {
  const trunk = rect([x - size * 0.03, y - size * 0.5, size * 0.06, size * 0.5], clay);
  if (kind === "tall") {
    const crown = path(
      `M${x} ${y - size * 1.25} C${x + size * 0.34} ${y - size * 0.9} ${x + size * 0.3} ${y - size * 0.25} ${x} ${y - size * 0.25} C${x - size * 0.3} ${y - size * 0.25} ${x - size * 0.34} ${y - size * 0.9} ${x} ${y - size * 1.25}Z`,
      moss,
    );
    return trunk + crown;
  }
  const crown = circle([x, y - size * 0.68, size * 0.36], kind === "twin" ? leaf : moss);
  const second = kind === "twin" ? circle([x + size * 0.2, y - size * 0.5, size * 0.24], moss) : "";
  return trunk + crown + second;
};

/** A pitched-roof house standing on its lower edge. */
export const house = (
  [x, y, width, height]: Box,
  look: { wall?: string; roof?: string; door?: string } = {},
): string => {
  const eave = height * 0.42;
  return [
    rect([x, y + eave, width, height - eave], look.wall ?? chalk),
    polygon(
      [
        [x - width * 0.08, y + eave],
        [x + width / 2, y],
        [x + width * 1.08, y + eave],
      ],
      look.roof ?? ink,
    ),
    rect([x + width * 0.4, y + height * 0.66, width * 0.2, height * 0.34], look.door ?? seal),
  ].join("");
};

/** A block of flats with its windows; `lit` picks the colour of one window. */
export const tower = (
  [x, y, width, height]: Box,
  look: {
    wall?: string;
    columns: number;
    rows: number;
    window?: string;
    lit?: (column: number, row: number) => string | undefined;
  },
): string => {
  const stepX = width / (look.columns + 0.6);
  const stepY = height / (look.rows + 0.9);
  const panes = times(look.columns * look.rows, (i) => {
    const column = i % look.columns;
    const row = Math.floor(i / look.columns);
    const pane: Box = [
      x + stepX * (0.5 + column),
      y + stepY * (0.55 + row),
      stepX * 0.6,
      stepY * 0.55,
    ];
    return rect(pane, look.lit?.(column, row) ?? look.window ?? stone);
  });
  return rect([x, y, width, height], look.wall ?? chalk) + panes;
};
