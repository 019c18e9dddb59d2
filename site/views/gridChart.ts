import type { Street } from "#content/subjects.wire.ts";

type GridFigure = Street["gridFigures"][number];

/** A figure drawn as squares on a grid, each standing for `scale` of its units. */
export type GridChart = {
  label: string;
  value: string;
  unit: string | undefined;
  /** Squares, rounded to the nearest; a figure that is not zero has at least one. */
  squares: number;
};

export type GridCharts = {
  /** How many units one square stands for. */
  scale: number;
  /** Unit that all charts share. */
  unit: string;
  charts: GridChart[];
};

/** Steps of a scale that readers can multiply in their heads. */
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] as const;
const mostSquares = 120;

const scaleFor = (largest: number): number =>
  steps.find((step) => largest / step <= mostSquares) ?? Math.ceil(largest / mostSquares);

/**
 * The figures that can be compared, drawn to one scale: those that share the unit of the first. A chart of one figure
 * compares nothing, so fewer than two give undefined.
 */
export const gridCharts = (figures: readonly GridFigure[]): GridCharts | undefined => {
  const unit = figures[0]?.unit;
  const comparable = figures.filter((figure) => figure.unit === unit && figure.amount > 0);
  if (comparable.length < 2) return undefined;
  const scale = scaleFor(Math.max(...comparable.map(({ amount }) => amount)));
  return {
    scale,
    unit: unit ?? "",
    charts: comparable.map(({ label, value, amount }) => ({
      label,
      value,
      unit,
      squares: Math.max(1, Math.round(amount / scale)),
    })),
  };
};
