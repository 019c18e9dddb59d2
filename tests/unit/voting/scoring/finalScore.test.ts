import { describe, expect, it } from "vitest";
import { juryRules, scoringFacts, sha256 } from "#tests/factories/scoring.ts";
import { likeRules } from "#tests/factories/voting.ts";
import { finalScore } from "#voting/scoring/scoreCategory.ts";
import type { ScoringFacts } from "#voting/scoring/stageParts.ts";
import { standingsWire } from "#voting/scoring/standings.wire.ts";

const only = (facts: ScoringFacts) => {
  const [category, ...others] = standingsWire.parse(finalScore(facts)).categories;
  if (!category || others.length > 0) throw new Error("one category expected");
  return category;
};

describe("points and score", () => {
  it("give the best of each stage 100 and the others their share, by the weights (S2, S3, S6)", () => {
    const { rows, winners } = only(
      scoringFacts([
        { likes: 300, ballots: 50, jury: [160, 180] },
        { likes: 100, ballots: 100, jury: [190, 190] },
        { likes: 0, ballots: 25, jury: [100, 90] },
      ]),
    );
    expect(rows.map(({ candidate, rank, score }) => [candidate, rank, score.shown])).toEqual([
      [2, 1, "93.3333"],
      [1, 2, "82.6316"],
      [3, 3, "40.0000"],
    ]);
    expect(rows[1]).toMatchObject({
      likes: { raw: { exact: "300" }, points: { shown: "100.00" } },
      ballot: { raw: { exact: "50" }, points: { shown: "50.00" } },
      jury: { raw: { exact: "85", shown: "85.00" }, points: { exact: "1700/19" } },
    });
    expect(winners).toEqual([1, 2]);
  });

  it("score each category by itself (S1)", () => {
    const facts = scoringFacts([{ likes: 9 }, { likes: 3 }, { likes: 1 }], {
      rules: likeRules({
        categories: [
          { slug: "grid-worker", name: "最美网格员", awards: 1 },
          { slug: "building-head", name: "最美楼栋长", awards: 1 },
        ],
      }),
    });
    const [, second, third] = facts.frozen.candidates;
    if (second && third) second.category = third.category = "building-head";
    const { categories } = finalScore(facts);
    expect(categories.map(({ winners, rows }) => [winners, rows[0]?.score.shown])).toEqual([
      [[1], "100.0000"],
      [[2], "100.0000"],
    ]);
  });

  it("leave out who withdrew, also as the best to measure by (S1)", () => {
    const { rows, withdrawn, winners } = only(
      scoringFacts(
        [
          { likes: 1000, ballots: 9, jury: [200] },
          { likes: 10, ballots: 5, jury: [100] },
          { likes: 5, ballots: 5, jury: [50] },
        ],
        { withdrawn: [1] },
      ),
    );
    expect(withdrawn).toEqual([1]);
    expect(rows.map(({ candidate, score }) => [candidate, score.shown])).toEqual([
      [2, "100.0000"],
      [3, "60.0000"],
    ]);
    expect(winners).toEqual([2, 3]);
  });

  it("give no points where nobody got anything (S3)", () => {
    const { rows } = only(scoringFacts([{ jury: [100] }, { jury: [50] }, { jury: [25] }]));
    expect(rows.map(({ score }) => score.shown)).toEqual(["70.0000", "35.0000", "17.5000"]);
  });

  it("take the mean over who scored, without the extremes only from five scores on (S4, S5)", () => {
    const rules = juryRules({
      jury: {
        criteria: [{ slug: "service", name: "服务实绩", maxScore: 100 }],
        dropExtremes: true,
      },
    });
    const { rows } = only(
      scoringFacts(
        [{ jury: [0, 180, 190, 170, 200] }, { jury: [20, 180, 190, 170] }, { jury: [180] }],
        { rules },
      ),
    );
    const jury = new Map(rows.map((row) => [row.candidate, row.jury]));
    expect(jury.get(1)).toMatchObject({
      raw: { exact: "90" },
      dropped: true,
      scores: ["0", "85", "90", "95", "100"],
    });
    expect(jury.get(2)).toMatchObject({ raw: { exact: "70" }, dropped: false });
    expect(jury.get(3)).toMatchObject({ raw: { exact: "90" }, scores: ["90"] });
  });

  it("name no winners while somebody has no jury score, and say who (S7)", () => {
    const { winners, unresolved, rows, robustness } = only(
      scoringFacts([{ likes: 5, jury: [80] }, { likes: 9 }, { likes: 3, jury: [90] }]),
    );
    expect(winners).toEqual([]);
    expect(unresolved).toEqual([{ kind: "no-jury-score", candidates: [2] }]);
    expect(rows.map(({ candidate, won }) => [candidate, won])).toEqual([
      [3, false],
      [1, false],
    ]);
    expect(robustness).toBeUndefined();
  });

  it("score a campaign with the public alone, and one with a jury alone", () => {
    const publicOnly = only(
      scoringFacts([{ likes: 4 }, { likes: 2 }, { likes: 1 }], { rules: likeRules() }),
    );
    expect(publicOnly.rows[0]?.jury).toBeUndefined();
    expect(publicOnly).toMatchObject({ winners: [1, 2, 3], unresolved: [] });
    const juryOnly = only(
      scoringFacts([{ jury: [150] }, { jury: [180] }, { jury: [120] }], {
        rules: juryRules({
          likes: undefined,
          ballot: undefined,
          weights: { likes: 0, ballot: 0, jury: 100 },
        }),
        heads: {},
      }),
    );
    expect(juryOnly).toMatchObject({ winners: [1, 2] });
    expect([publicOnly.robustness, juryOnly.robustness]).toEqual([undefined, undefined]);
  });
});

describe("the lot", () => {
  const facts = scoringFacts(
    Array.from({ length: 5 }, () => ({ likes: 7, ballots: 7, jury: [150, 160] })),
  );

  it("can be drawn again by anybody from what is published (S12)", () => {
    const { seed } = finalScore(facts);
    const { winners, ties } = only(facts);
    const lots = [1, 2, 3, 4, 5].map((number) => ({
      number,
      lot: sha256(`${seed} grid-worker ${number}`),
    }));
    const drawn = lots.sort((a, b) => (a.lot < b.lot ? -1 : 1)).slice(0, 2);
    expect(winners).toEqual(drawn.map(({ number }) => number).sort());
    expect(ties.at(-1)).toMatchObject({ rule: "lot", seats: 2, among: [1, 2, 3, 4, 5] });
    expect(seed).toBe(
      `${"0".repeat(64)} ${"1".repeat(64)} ${"2".repeat(64)} ${sha256('{"1":[150,160],"2":[150,160],"3":[150,160],"4":[150,160],"5":[150,160]}')}`,
    );
  });

  it("changes with every part of its seed, and with nothing else (S12)", () => {
    const seeds = [
      facts,
      { ...facts, rulesHash: "f".repeat(64) },
      { ...facts, heads: { ...facts.heads, likes: "e".repeat(64) } },
      { ...facts, heads: { ...facts.heads, ballots: undefined } },
      { ...facts, jury: new Map([...facts.jury, [5, [150, 161]] as const]) },
    ].map((each) => finalScore(each).seed);
    expect(new Set(seeds).size).toBe(seeds.length);
    const shuffled = { ...facts, jury: new Map([...facts.jury].reverse()) };
    expect(finalScore(shuffled).seed).toBe(seeds[0]);
  });
});
