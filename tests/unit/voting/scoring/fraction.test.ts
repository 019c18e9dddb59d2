import { describe, expect, it } from "vitest";
import {
  compare,
  decimalText,
  exactText,
  fraction,
  plus,
  sum,
  times,
} from "#voting/scoring/fraction.ts";

describe("exact numbers", () => {
  it("keep what floating point loses", () => {
    const tenths = Array.from({ length: 10 }, () => fraction(1, 10));
    expect(compare(sum(tenths), fraction(1))).toBe(0);
    expect(exactText(plus(fraction(1, 3), fraction(1, 6)))).toBe("1/2");
    expect(exactText(times(fraction(2, 3), fraction(3, 2)))).toBe("1");
  });

  it("compare across signs and sizes", () => {
    expect(compare(fraction(-1, 3), fraction(1, -4))).toBe(-1);
    const huge = 10n ** 40n;
    expect(compare(fraction(huge + 1n, huge), fraction(huge + 2n, huge + 1n))).toBe(1);
  });

  it("are shown half up, down or up to the last place", () => {
    expect(decimalText(fraction(1, 8), 2, "half-up")).toBe("0.13");
    expect(decimalText(fraction(1, 8), 2, "down")).toBe("0.12");
    expect(decimalText(fraction(1201, 10_000), 2, "up")).toBe("0.13");
    expect(decimalText(fraction(12, 100), 2, "up")).toBe("0.12");
    expect(decimalText(fraction(999_999, 10_000), 2, "half-up")).toBe("100.00");
    expect(decimalText(fraction(5, 2), 0, "half-up")).toBe("3");
  });

  it("refuse halves of numbers and a division by nothing", () => {
    expect(() => fraction(1.5)).toThrow(RangeError);
    expect(() => fraction(1, 0)).toThrow(RangeError);
  });
});
