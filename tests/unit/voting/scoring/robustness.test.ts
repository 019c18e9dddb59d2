import { describe, expect, it } from "vitest";
import { juryRules, scoringFacts } from "#tests/factories/scoring.ts";
import { finalScore } from "#voting/scoring/scoreCategory.ts";

const robustnessOf = (...args: Parameters<typeof scoringFacts>) =>
  finalScore(scoringFacts(...args)).categories[0]?.robustness;

const rules = juryRules({ ballot: undefined, weights: { likes: 30, ballot: 0, jury: 70 } });

describe("how far the public weight could move", () => {
  it("is where the first winner changes places with the first loser, on both sides (S20–S22)", () => {
    // Points: public 100, 80, 20; jury 60, 80, 100. Two awards.
    const people = [
      { likes: 100, jury: [60] },
      { likes: 80, jury: [80] },
      { likes: 20, jury: [100] },
    ];
    expect(robustnessOf(people, { rules })).toEqual({
      weight: { exact: "30", shown: "30.00" },
      from: { weight: { exact: "0", shown: "0.00" }, swap: undefined },
      to: {
        weight: { exact: "100/3", shown: "33.33" },
        swap: { enters: [1], leaves: [3] },
      },
    });
  });

  it("prints the ends rounded inwards (S21)", () => {
    // 1 and 2 cross at 1/3 below the frozen weight.
    const people = [
      { likes: 100, jury: [90] },
      { likes: 80, jury: [100] },
    ];
    const shares = { ...rules, categories: [{ slug: "grid-worker", name: "甲", awards: 1 }] };
    const found = robustnessOf(people, {
      rules: { ...shares, weights: { likes: 60, ballot: 0, jury: 40 } },
    });
    expect(found?.from).toEqual({
      weight: { exact: "100/3", shown: "33.34" },
      swap: { enters: [2], leaves: [1] },
    });
    expect(found?.to).toEqual({ weight: { exact: "100", shown: "100.00" }, swap: undefined });
  });

  it("is nothing on the side where a tie at the line was just decided (S20)", () => {
    // At 50 % both have 90 points; the jury's word decides for 2.
    const people = [
      { likes: 100, jury: [80] },
      { likes: 80, jury: [100] },
    ];
    const found = robustnessOf(people, {
      rules: {
        ...rules,
        categories: [{ slug: "grid-worker", name: "甲", awards: 1 }],
        weights: { likes: 50, ballot: 0, jury: 50 },
      },
    });
    expect(found?.from).toEqual({ weight: { exact: "0", shown: "0.00" }, swap: undefined });
    expect(found?.to).toEqual({
      weight: { exact: "50", shown: "50.00" },
      swap: { enters: [1], leaves: [2] },
    });
  });

  it("is everything where all win, and where the same people lead in both", () => {
    const whole = { from: { weight: { exact: "0" } }, to: { weight: { exact: "100" } } };
    expect(robustnessOf([{ likes: 1, jury: [5] }], { rules })).toMatchObject(whole);
    const people = [9, 8, 3].map((points) => ({ likes: points, jury: [points] }));
    expect(robustnessOf(people, { rules })).toMatchObject(whole);
  });
});
