/** Geometry as SVG text. Pictures hold no text element: a fresh machine may have no Chinese font. */

export type Box = readonly [x: number, y: number, width: number, height: number];
export type Point = readonly [x: number, y: number];

type Pen = {
  fill?: string;
  stroke?: string;
  width?: number;
  radius?: number;
  opacity?: number;
  dash?: string;
};
/** A colour to fill with, or a whole pen. */
export type Paint = string | Pen;

const round = (value: number): number => Math.round(value * 10) / 10;

const attributes = (paint: Paint): string => {
  const pen: Pen = typeof paint === "string" ? { fill: paint } : paint;
  return [
    `fill="${pen.fill ?? "none"}"`,
    pen.stroke && `stroke="${pen.stroke}" stroke-width="${pen.width ?? 2}"`,
    pen.stroke && `stroke-linecap="round" stroke-linejoin="round"`,
    pen.radius && `rx="${round(pen.radius)}"`,
    pen.opacity !== undefined && `opacity="${pen.opacity}"`,
    pen.dash && `stroke-dasharray="${pen.dash}"`,
  ]
    .filter(Boolean)
    .join(" ");
};

export const rect = ([x, y, width, height]: Box, paint: Paint): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" ${attributes(paint)}/>`;

export const circle = ([x, y, radius]: readonly [number, number, number], paint: Paint): string =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" ${attributes(paint)}/>`;

export const path = (d: string, paint: Paint): string => `<path d="${d}" ${attributes(paint)}/>`;

export const polygon = (points: readonly Point[], paint: Paint): string =>
  `<polygon points="${points.map(([x, y]) => `${round(x)},${round(y)}`).join(" ")}" ${attributes(paint)}/>`;

/** The same drawing, moved, turned by degrees and scaled about its own origin. */
export const placed = (
  where: { x: number; y: number; scale?: number; turn?: number },
  drawing: string,
): string =>
  `<g transform="translate(${round(where.x)} ${round(where.y)}) rotate(${where.turn ?? 0}) scale(${where.scale ?? 1})">${drawing}</g>`;

export const times = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => draw(index)).join("");

/** A point on a circle; degrees clockwise from the top. */
export const around = (centre: Point, [radius, degrees]: readonly [number, number]): Point => {
  const angle = ((degrees - 90) * Math.PI) / 180;
  return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)];
};

/** A wedge of a ring between two angles; degrees clockwise from the top. */
export const ringWedge = (
  ring: { centre: Point; inner: number; outer: number; from: number; to: number },
  paint: Paint,
): string => {
  const { centre, inner, outer, from, to } = ring;
  const large = to - from > 180 ? 1 : 0;
  const corner = (radius: number, degrees: number) =>
    around(centre, [radius, degrees]).map(round).join(" ");
  return path(
    `M${corner(inner, from)} L${corner(outer, from)} A${outer} ${outer} 0 ${large} 1 ${corner(outer, to)} L${corner(inner, to)} A${inner} ${inner} 0 ${large} 0 ${corner(inner, from)} Z`,
    paint,
  );
};
