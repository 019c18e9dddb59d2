import { describe, expect, it } from "vitest";
import { juryRules, scoringFacts } from "#tests/factories/scoring.ts";
import { likeRules } from "#tests/factories/voting.ts";
import { finalScore } from "#voting/scoring/scoreCategory.ts";

const categoryOf = (...facts: Parameters<typeof scoringFacts>) =>
  finalScore(scoringFacts(...facts)).categories[0];

describe("S14 nobody wins without the fewest votes that the rules ask for", () => {
  const rules = likeRules({ fewestVotes: 1 });

  it("no lot makes a winner of a campaign that nobody voted in", () => {
    const standings = categoryOf([{}, {}, {}], { rules });
    expect(standings).toMatchObject({ winners: [], ties: [], tooFewVotes: [1, 2, 3] });
  });

  it("an award stays empty rather than go to somebody without a vote", () => {
    const standings = categoryOf([{ likes: 4 }, {}, { likes: 1 }, {}], { rules });
    expect(standings).toMatchObject({ winners: [1, 3], tooFewVotes: [2, 4], unresolved: [] });
  });

  it("a jury's favourite needs the public's votes as well, where the public has any", () => {
    const withJury = juryRules({ fewestVotes: 3 });
    const people = [
      { likes: 2, jury: [200] },
      { likes: 2, ballots: 1, jury: [100] },
      { likes: 9, jury: [90] },
    ];
    expect(categoryOf(people, { rules: withJury })).toMatchObject({
      winners: [2, 3],
      tooFewVotes: [1],
    });
  });

  it("rules frozen before there was a choice, or with none, ask for no votes", () => {
    for (const asked of [{}, { fewestVotes: 0 }]) {
      const standings = categoryOf([{}, {}, {}, {}], { rules: likeRules(asked) });
      expect(standings?.winners).toHaveLength(3);
      expect(standings).not.toHaveProperty("tooFewVotes");
    }
  });
});
