import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { juryRules, scoringFacts } from "#tests/factories/scoring.ts";
import type { CampaignRules } from "#voting/campaign/campaign.wire.ts";
import { compare, type Fraction, fraction, sum } from "#voting/scoring/fraction.ts";
import { finalScore } from "#voting/scoring/scoreCategory.ts";
import type { ScoringFacts } from "#voting/scoring/stageParts.ts";

/** Holds a property against 150 made-up campaigns; a failure names the smallest that breaks it. */
const always = (property: string, check: (facts: ScoringFacts) => void) =>
  it(property, () => fc.assert(fc.property(campaigns, check), { numRuns: 150, seed: 1 }));

const tieRules: CampaignRules["tieRule"][] = [
  ["jury", "lot"],
  ["likes", "ballot", "share"],
  ["share"],
  ["lot"],
];

const candidate = fc.record({
  likes: fc.nat(5),
  ballots: fc.nat(3),
  jury: fc.array(fc.nat(8), { minLength: 1, maxLength: 3 }),
});

/** Made-up campaigns with small counts, so that ties at the cut line are common. */
const campaigns: fc.Arbitrary<ScoringFacts> = fc
  .record({
    candidates: fc.array(candidate, { minLength: 2, maxLength: 8 }),
    awards: fc.integer({ min: 1, max: 4 }),
    weights: fc
      .integer({ min: 1, max: 99 })
      .chain((shared) =>
        fc.nat(shared).map((likes) => ({ likes, ballot: shared - likes, jury: 100 - shared })),
      ),
    tieRule: fc.constantFrom(...tieRules),
  })
  .map(({ candidates, awards, weights, tieRule }) =>
    scoringFacts(candidates, {
      rules: juryRules({
        categories: [{ slug: "grid-worker", name: "最美网格员", awards }],
        weights,
        tieRule,
      }),
    }),
  );

const parse = (exact: string): Fraction => {
  const [n, d] = exact.split("/");
  return fraction(BigInt(n ?? ""), BigInt(d ?? 1));
};

const categoryOf = (facts: ScoringFacts) => {
  const [category] = finalScore(facts).categories;
  if (!category) throw new Error("a category expected");
  return category;
};

/** The same campaign with public weight `at`; weights on a finer scale only scale every score alike. */
const withPublicWeight = (facts: ScoringFacts, { n, d }: Fraction): ScoringFacts => {
  const { likes, ballot } = facts.frozen.rules.weights;
  const weights = {
    likes: likes * Number(n),
    ballot: ballot * Number(n),
    jury: (likes + ballot) * Number(d - n),
  };
  return { ...facts, frozen: { ...facts.frozen, rules: { ...facts.frozen.rules, weights } } };
};

const tiny = 1_000_000n;
const beside = ({ n, d }: Fraction, side: bigint) => fraction(n * tiny + side * d, d * tiny);

describe("in made-up campaigns with many ties", () => {
  always("scores are the weighted sum of the points and at most 100 (S6)", (facts) => {
    const { weights } = facts.frozen.rules;
    for (const { score, likes, ballot, jury } of categoryOf(facts).rows) {
      const points = (part: typeof likes) => parse(part?.points.exact ?? "0");
      const parts = [
        [weights.likes, points(likes)],
        [weights.ballot, points(ballot)],
        [weights.jury, points(jury)],
      ] as const;
      const expected = sum(
        parts.map(([weight, { n, d }]) => fraction(BigInt(weight) * n, d * 100n)),
      );
      expect(compare(parse(score.exact), expected)).toBe(0);
      expect(compare(expected, fraction(100))).toBeLessThanOrEqual(0);
    }
  });

  always(
    "nobody outside is better than anybody inside, and awards are kept (S10, S11)",
    (facts) => {
      const { rows, winners, awards, ties } = categoryOf(facts);
      const scores = (won: boolean) =>
        rows.filter((row) => row.won === won).map(({ score }) => parse(score.exact));
      for (const inside of scores(true))
        for (const outside of scores(false))
          expect(compare(inside, outside)).toBeGreaterThanOrEqual(0);
      const expected = Math.min(awards, rows.length);
      if (ties.some(({ rule }) => rule === "share"))
        expect(winners.length).toBeGreaterThan(expected);
      else expect(winners).toHaveLength(expected);
    },
  );

  always("the order of the facts makes no difference", (facts) => {
    const reversed: ScoringFacts = {
      ...facts,
      votes: new Map([...facts.votes].reverse()),
      jury: new Map([...facts.jury].reverse().map(([who, totals]) => [who, [...totals].reverse()])),
      frozen: { ...facts.frozen, candidates: [...facts.frozen.candidates].reverse() },
    };
    expect(finalScore(reversed)).toEqual(finalScore(facts));
  });

  always("one more like never costs an award", (facts) => {
    const tieRule: CampaignRules["tieRule"] = ["likes", "share"];
    const asked = {
      ...facts,
      frozen: { ...facts.frozen, rules: { ...facts.frozen.rules, tieRule } },
    };
    const [winner] = categoryOf(asked).winners;
    const { likes = 0, ballots = 0 } = facts.votes.get(winner ?? 0) ?? {};
    const votes = new Map([...facts.votes, [winner ?? 0, { likes: likes + 1, ballots }] as const]);
    expect(categoryOf({ ...asked, votes }).winners).toContain(winner);
  });

  always("winners are the same inside the interval and others just outside (S20–S22)", (facts) => {
    const { robustness, winners } = categoryOf(facts);
    if (!robustness) throw new Error("both sides have a weight");
    const percentOf = (figure: { exact: string }) => {
      const { n, d } = parse(figure.exact);
      return fraction(n, d * 100n);
    };
    const [from, to] = [percentOf(robustness.from.weight), percentOf(robustness.to.weight)];
    const winnersAt = (weight: Fraction) => categoryOf(withPublicWeight(facts, weight)).winners;
    for (let step = 1; step < 47; step += 1) {
      const weight = fraction(step, 47);
      const isInside = compare(weight, from) > 0 && compare(weight, to) < 0;
      if (isInside) expect(winnersAt(weight)).toEqual(winners);
    }
    for (const [bound, { swap }, side] of [
      [from, robustness.from, -1n],
      [to, robustness.to, 1n],
    ] as const) {
      if (!swap) continue;
      const after = winnersAt(beside(bound, side));
      expect(after.filter((one) => !winners.includes(one))).toEqual(swap.enters);
      expect(winners.filter((one) => !after.includes(one))).toEqual(swap.leaves);
      expect(swap.enters.length + swap.leaves.length).toBeGreaterThan(0);
    }
  });
});
