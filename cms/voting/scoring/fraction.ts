import type { Figure } from "./standings.wire.ts";

/** An exact number: `n / d` in lowest terms, `d` positive. */
export type Fraction = { readonly n: bigint; readonly d: bigint };

const magnitude = (value: bigint) => (value < 0n ? -value : value);

function commonDivisor(a: bigint, b: bigint): bigint {
  let [large, small] = [magnitude(a), magnitude(b)];
  while (small > 0n) [large, small] = [small, large % small];
  return large;
}

/** The fraction `n / d`. Throws a RangeError when `d` is 0 or a number is not whole. */
export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
  const [top, bottom] = [BigInt(n), BigInt(d)];
  if (bottom === 0n) throw new RangeError("a fraction over 0");
  const shared = commonDivisor(top, bottom) * (bottom < 0n ? -1n : 1n);
  return { n: top / shared, d: bottom / shared };
}

export const zero = fraction(0);
export const one = fraction(1);
export const hundred = fraction(100);

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
/** Throws a RangeError when `b` is 0. */
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);

/** Negative when `a` is smaller, 0 when equal, positive when larger. */
export function compare(a: Fraction, b: Fraction): number {
  const [left, right] = [a.n * b.d, b.n * a.d];
  return left < right ? -1 : left > right ? 1 : 0;
}

export const sum = (values: readonly Fraction[]): Fraction => values.reduce(plus, zero);
export const halfway = (a: Fraction, b: Fraction): Fraction => over(plus(a, b), fraction(2));

/** `3/4`, or `3` for a whole number. */
export const exactText = ({ n, d }: Fraction): string => (d === 1n ? `${n}` : `${n}/${d}`);

export type Rounding = "half-up" | "down" | "up";

/** A fraction from 0 upwards as a decimal with so many places. */
export function decimalText(value: Fraction, places: number, rounding: Rounding): string {
  const scaled = value.n * 10n ** BigInt(places);
  const added = { "half-up": value.d, down: 0n, up: 2n * (value.d - 1n) }[rounding];
  const digits = ((2n * scaled + added) / (2n * value.d)).toString().padStart(places + 1, "0");
  if (places === 0) return digits;
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** A number as the wire carries it; whole numbers are shown without places. */
export const figure = (value: Fraction, places = 0, rounding: Rounding = "half-up"): Figure => ({
  exact: exactText(value),
  shown: decimalText(value, places, rounding),
});

/** Half points as people write them: `88` or `88.5`. */
export const halfPointsText = (halves: number): string =>
  halves % 2 === 0 ? String(halves / 2) : `${Math.floor(halves / 2)}.5`;
