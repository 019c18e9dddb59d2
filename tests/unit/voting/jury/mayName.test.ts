import { describe, expect, it } from "vitest";
import { juryRules } from "#tests/factories/scoring.ts";
import { aFrozen, likeRules } from "#tests/factories/voting.ts";
import { type JurorAccount, namingRefusal } from "#voting/jury/juryRefusals.ts";
import { missingSheets } from "#voting/jury/juryResult.ts";
import type { JurorProgress } from "#voting/jury/juryStore.ts";
import { juryRefusalText, juryRefusalWords } from "#voting/jury/wording.ts";

const frozen = aFrozen({ rules: juryRules() });
const account = (overrides: Partial<JurorAccount> = {}): JurorAccount => ({
  id: "7",
  name: "评委甲",
  mayScore: true,
  ...overrides,
});
const name = (overrides: Partial<Parameters<typeof namingRefusal>[0]> = {}) =>
  namingRefusal({
    frozen,
    accounts: [account()],
    candidates: [31, 32],
    named: [],
    acted: ["1"],
    isBegun: false,
    ...overrides,
  });

describe("J1–J3 naming", () => {
  it("takes accounts with the right to score, until scoring begins", () => {
    expect(name()).toBeUndefined();
    expect(name({ isBegun: true })).toEqual({ refusal: "scoring-begun" });
    expect(name({ frozen: aFrozen({ rules: likeRules() }) })).toEqual({ refusal: "no-jury" });
  });

  it.each([
    [
      "no-juror-account",
      { accounts: [account(), account({ id: "8", name: "乙", mayScore: false })] },
    ],
    ["named-already", { accounts: [account({ name: "乙" })], named: ["7"] }],
    ["acts-here", { accounts: [account({ name: "乙" })], acted: ["1", "7"] }],
    ["is-candidate", { accounts: [account({ name: "乙", worker: 32 })] }],
  ] as const)("refuses with %s, and says who it is about", (refusal, facts) => {
    expect(name(facts)).toEqual({ refusal, name: "乙" });
    expect(juryRefusalText(refusal, { name: "乙" })).toBe(`乙：${juryRefusalWords[refusal]}`);
  });

  it("says every refusal in a whole sentence", () => {
    for (const words of Object.values(juryRefusalWords)) expect(words).toMatch(/。$/);
  });
});

describe("J21, J22 the jury is closed", () => {
  const juror = (overrides: Partial<JurorProgress> = {}): JurorProgress => ({
    juror: "7",
    name: "评委甲",
    due: 3,
    done: 3,
    recused: 0,
    ...overrides,
  });
  const submittedAt = new Date(0);

  it("when everybody who was not released has signed off; marks alone are not enough", () => {
    expect(missingSheets(frozen, [juror(), juror({ juror: "8", submittedAt })])).toBe(1);
    expect(missingSheets(frozen, [juror({ submittedAt })])).toBe(0);
    expect(
      missingSheets(frozen, [juror({ releasedAt: submittedAt }), juror({ submittedAt })]),
    ).toBe(0);
  });

  it("never before anybody is named, and needs nobody where the rules have no jury", () => {
    expect(missingSheets(frozen, [])).toBe(1);
    expect(missingSheets(aFrozen(), [])).toBe(0);
  });
});
