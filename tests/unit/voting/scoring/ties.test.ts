import { describe, expect, it } from "vitest";
import { decideWinners } from "#voting/scoring/decideWinners.ts";
import { fraction } from "#voting/scoring/fraction.ts";

type Figures = { score: number; jury?: number; ballot?: number; likes?: number };

const decide = (
  people: readonly Figures[],
  options: Partial<Omit<Parameters<typeof decideWinners>[0], "contenders">> = {},
) =>
  decideWinners({
    contenders: people.map(({ score, ...figures }, index) => ({
      candidate: index + 1,
      score: fraction(score),
      ...Object.fromEntries(
        Object.entries(figures).map(([stage, value]) => [stage, fraction(value)]),
      ),
    })),
    awards: 2,
    tieRule: ["jury", "ballot", "likes", "lot"],
    drawOf: (candidate) => String(9 - candidate),
    ...options,
  });

describe("winners at the cut line", () => {
  it("are the best ones; equal scores away from the line decide nothing (S10)", () => {
    expect(decide([{ score: 5 }, { score: 9 }, { score: 9 }, { score: 1 }])).toEqual({
      winners: [2, 3],
      ties: [],
    });
    expect(decide([{ score: 9 }, { score: 9 }, { score: 1 }, { score: 1 }]).ties).toEqual([]);
  });

  it("are all of them when there are fewer candidates than awards", () => {
    expect(decide([{ score: 1 }], { awards: 3 })).toEqual({ winners: [1], ties: [] });
    expect(decide([], { awards: 3 })).toEqual({ winners: [], ties: [] });
  });

  it("are found by the first rule that tells them apart, and it is recorded (S11)", () => {
    const { winners, ties } = decide([
      { score: 9, jury: 1, ballot: 1 },
      { score: 5, jury: 8, ballot: 3 },
      { score: 5, jury: 8, ballot: 4 },
      { score: 5, jury: 7, ballot: 99 },
    ]);
    expect(winners).toEqual([1, 3]);
    expect(ties).toEqual([
      { rule: "jury", seats: 1, among: [2, 3, 4], won: [], lost: [4] },
      { rule: "ballot", seats: 1, among: [2, 3], won: [3], lost: [2] },
    ]);
  });

  it("may be won by one rule in part and by the next in part (S11)", () => {
    const { winners, ties } = decide(
      [
        { score: 5, jury: 9 },
        { score: 5, jury: 8, likes: 1 },
        { score: 5, jury: 8, likes: 2 },
      ],
      { tieRule: ["jury", "likes", "lot"] },
    );
    expect(winners).toEqual([1, 3]);
    expect(ties.map(({ rule, seats, won }) => [rule, seats, won])).toEqual([
      ["jury", 2, [1]],
      ["likes", 1, [3]],
    ]);
  });

  it("pass over a rule for a stage that is not held (S11)", () => {
    const { ties } = decide([{ score: 5 }, { score: 5 }, { score: 5 }]);
    expect(ties.map(({ rule }) => rule)).toEqual(["lot"]);
  });

  it("share the award, also beyond their number (S11)", () => {
    const { winners, ties } = decide([{ score: 9 }, { score: 5 }, { score: 5 }, { score: 5 }], {
      tieRule: ["jury", "share", "lot"],
    });
    expect(winners).toEqual([1, 2, 3, 4]);
    expect(ties).toEqual([{ rule: "share", seats: 1, among: [2, 3, 4], won: [2, 3, 4], lost: [] }]);
  });

  it("are drawn by lot, the smallest lot first (S12)", () => {
    const { winners, ties } = decide([{ score: 5 }, { score: 5 }, { score: 5 }], {
      tieRule: ["lot"],
    });
    expect(winners).toEqual([2, 3]);
    expect(ties).toEqual([{ rule: "lot", seats: 2, among: [1, 2, 3], won: [2, 3], lost: [1] }]);
  });

  it("stay open when no rule is left, and say how many awards are (S13)", () => {
    const { winners, undecided } = decide(
      [
        { score: 9, likes: 1 },
        { score: 5, likes: 1 },
        { score: 5, likes: 1 },
      ],
      { tieRule: ["likes"] },
    );
    expect(winners).toEqual([1]);
    expect(undecided).toEqual({ candidates: [2, 3], seats: 1 });
  });
});
