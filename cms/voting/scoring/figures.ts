import { decimalText, exactText, type Fraction, type Rounding } from "./fraction.ts";
import type { Figure } from "./standings.wire.ts";

/** A number as the wire carries it; whole numbers are shown without places. */
export const figure = (value: Fraction, places = 0, rounding: Rounding = "half-up"): Figure => ({
  exact: exactText(value),
  shown: decimalText(value, places, rounding),
});

/** Half points as people write them: `88` or `88.5`. */
export const halfPointsText = (halves: number): string =>
  halves % 2 === 0 ? String(halves / 2) : `${Math.floor(halves / 2)}.5`;
