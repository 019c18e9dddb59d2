import type { DataFigure, Inline } from "#content/body.wire.ts";
import type { StoryRef } from "#content/refs.wire.ts";
import type { SeedNode } from "./seed.wire.ts";

/** Short hands in which the sample texts are written; each returns one node of a body. */

type Run = string | Inline;
const inline = (run: Run): Inline => (typeof run === "string" ? { text: run } : run);

export const link = (text: string, href: string): Inline => ({ text, href });

export const p = (...runs: Run[]): SeedNode => ({ type: "paragraph", children: runs.map(inline) });

export const h2 = (text: string): SeedNode => ({ type: "heading", level: 2, children: [{ text }] });

export const h3 = (text: string): SeedNode => ({ type: "heading", level: 3, children: [{ text }] });

export const bullets = (...items: Run[]): SeedNode => ({
  type: "list",
  ordered: false,
  items: items.map((item) => [inline(item)]),
});

export const steps = (...items: Run[]): SeedNode => ({
  type: "list",
  ordered: true,
  items: items.map((item) => [inline(item)]),
});

export const picture = (key: string): SeedNode => ({ type: "picture", picture: key });

export const gallery = (...keys: string[]): SeedNode => ({ type: "gallery", pictures: keys });

export const pullQuote = (quote: string): SeedNode => ({ type: "pull-quote", quote });

export const timeline = (title: string, ...events: [when: string, what: string][]): SeedNode => ({
  type: "timeline",
  title,
  events: events.map(([when, what]) => ({ when, what })),
});

export const table = (caption: string, ...rows: string[][]): SeedNode => ({
  type: "table",
  caption,
  heads: "row",
  rows,
});

export const related = (kind: StoryRef["kind"], slug: string): SeedNode => ({
  type: "related",
  story: { kind, slug },
});

/** Figures that share one date and one source. */
export const figures = (title: string, shared: FigureSource, ...rows: FigureRow[]): SeedNode => ({
  type: "figures",
  title,
  figures: figureRows(shared, ...rows),
});

export type FigureSource = Pick<DataFigure, "asOf" | "source">;
export type FigureRow = [label: string, value: string, unit?: string];

const figureRows = (shared: FigureSource, ...rows: FigureRow[]): DataFigure[] =>
  rows.map(([label, value, unit]) => ({ label, value, unit, ...shared }));

/** The instant of a wall-clock time in Chengdu, `YYYY-MM-DD HH:MM`; China has had no summer time since 1991. */
export const beijing = (wallClock: string): string =>
  new Date(`${wallClock.replace(" ", "T")}:00+08:00`).toISOString();
