import { describe, expect, test } from "vitest";
import { createRandom } from "#tests/harness/random.ts";
import { isRegular, isSleepless } from "#voting/holds/rhythm.ts";
import { day, hour, midnight } from "./voters.ts";

const drip = { least: 30, atNight: 0.12 };
/** Instants that follow each other after the given gaps. */
const after = (gaps: readonly number[]) => {
  let at = midnight + 9 * hour;
  return gaps.map((gap) => {
    at += gap;
    return at;
  });
};
const random = createRandom(5);
const gaps = (count: number, gap: () => number) => after(Array.from({ length: count }, gap));

describe("H11 regular", () => {
  test("a robot that waits half to one and a half minutes is regular", () => {
    expect(isRegular(gaps(200, () => random.between(30_000, 90_000)))).toBe(true);
  });

  test("people who come by chance, or in a crowd after a message, are not", () => {
    expect(isRegular(gaps(2000, () => random.exponential(60_000)))).toBe(false);
    expect(isRegular(gaps(2000, () => random.around(20_000, 1.5)))).toBe(false);
  });

  test("thirty old people on one helper's phone are too few to say", () => {
    expect(isRegular(gaps(30, () => random.between(60_000, 90_000)))).toBe(false);
  });

  test("votes that share one commit have no rhythm", () => {
    expect(isRegular(gaps(300, () => 0))).toBe(false);
  });
});

describe("H14 sleepless", () => {
  const spread = (count: number, from: number, to: number) =>
    Array.from({ length: count }, () => random.between(from, to)).sort((a, b) => a - b);

  test("a drip day and night is sleepless", () => {
    expect(isSleepless(spread(80, midnight, midnight + 3 * day), drip)).toBe(true);
  });

  test("people of the day are not, nor a night shift, nor a party abroad that votes by night only", () => {
    const daily = [0, 1, 2].flatMap((n) =>
      spread(60, midnight + n * day + 8 * hour, midnight + n * day + 23 * hour),
    );
    const nightly = [0, 1, 2].flatMap((n) =>
      spread(60, midnight + n * day, midnight + n * day + 6 * hour),
    );
    const shift = [
      ...daily.slice(0, 60),
      ...spread(40, midnight + day + 4 * hour, midnight + day + 5 * hour),
    ];
    expect(isSleepless(daily, drip)).toBe(false);
    expect(isSleepless(nightly, drip)).toBe(false);
    expect(
      isSleepless(
        shift.sort((a, b) => a - b),
        drip,
      ),
    ).toBe(false);
  });

  test("one evening says nothing", () => {
    expect(isSleepless(spread(200, midnight, midnight + 6 * hour), drip)).toBe(false);
  });
});
