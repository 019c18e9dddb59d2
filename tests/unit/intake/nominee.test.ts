import { describe, expect, it } from "vitest";
import { nextNumber, refusalOfCandidate } from "#intake/nominee/candidateRules.ts";
import { readNominee } from "#intake/nominee/typedNomineeRules.ts";

const fields = (typed: Record<string, string>) => new Map(Object.entries(typed));

describe("O46: what a nominated person says", () => {
  it("is what was chosen, and nothing beside", () => {
    const said = readNominee(fields({ agrees: "yes", portrait: "no", name: " 何慕白 " }));
    expect(said.problems.size).toBe(0);
    expect(said.answer).toEqual({ agrees: true, portrait: false, name: "何慕白", note: "" });
  });

  it("asks again for what was not said", () => {
    expect([...readNominee(fields({})).problems.keys()]).toEqual(["agrees", "name"]);
    expect([...readNominee(fields({ agrees: "yes", name: "何" })).problems.keys()]).toEqual([
      "portrait",
    ]);
    expect([...readNominee(fields({ agrees: "maybe", name: "何" })).problems.keys()]).toEqual([
      "agrees",
    ]);
  });

  it("of who declines agrees to no picture", () => {
    const { answer } = readNominee(fields({ agrees: "no", portrait: "yes", name: "何慕白" }));
    expect(answer).toMatchObject({ agrees: false, portrait: false });
  });
});

describe("O47: a candidate", () => {
  const campaign = {
    ...{ id: 1, isFrozen: false, candidates: [{ worker: 3, number: 7 }] },
    categories: [{ slug: "grid-worker", name: "最美网格员" }],
  };
  const agreement = {
    content: { name: "何慕白", post: "", place: "", campaign: "", story: [] },
    ...{ id: 1, byName: "", at: 0, endsAt: 0, isOpen: true, answer: null, answeredAt: 0 },
  };
  const facts = { isVerified: true, agreement, campaign, category: "grid-worker" };

  it("needs a check, the person's word, and a campaign that nobody opened", () => {
    expect(refusalOfCandidate(facts)).toBeUndefined();
    for (const missing of [
      { isVerified: false },
      { agreement: undefined },
      { campaign: undefined },
      { campaign: { ...campaign, isFrozen: true } },
      { category: "nobody" },
    ])
      expect(refusalOfCandidate({ ...facts, ...missing })).toMatch(/[\p{Script=Han}]/u);
  });

  it("gets a number that nobody had", () => {
    expect(nextNumber(campaign.candidates)).toBe(8);
    expect(nextNumber([])).toBe(1);
  });
});
