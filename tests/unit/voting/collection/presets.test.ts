import { describe, expect, it } from "vitest";
import { campaignRulesWire } from "#voting/campaign/campaign.wire.ts";
import { rulesFromDocument } from "#voting/campaign/frozenFromDocument.ts";
import { openingProblems } from "#voting/campaign/openingProblems.ts";
import { overwrittenBy, presetParts, withPreset } from "#voting/desk/applyPreset.ts";
import { presetWords } from "#voting/desk/components/deskWords.ts";
import { type Preset, presetRules, presets } from "#voting/desk/presets.ts";

const opens = new Date("2026-12-01T01:00:00.000Z");

/** What an empty form of the panel holds: its defaults. */
const emptyForm = () => ({
  categories: [],
  likes: { opens: null, closes: null, perDay: 5, perCandidatePerDay: 1 },
  ballot: { opens: null, closes: null, min: 3, max: 10 },
  jury: { criteria: [], dropExtremes: false },
  weights: { likes: 100, ballot: 0, jury: 0 },
  normalisation: "best",
  countsShown: { mode: "live", minutes: 5 },
  tieRule: ["likes", "lot"],
  noticeDays: 5,
});

const find = (key: string): Preset => {
  const preset = presets.find((one) => one.key === key);
  if (!preset) throw new Error(key);
  return preset;
};
const rulesOf = (key: string) => presetRules(find(key), opens);

describe("presets", () => {
  it.each(presets)("$key holds rules that could be opened as they are", (preset) => {
    const rules = campaignRulesWire.parse(presetRules(preset, opens));
    const candidates = rules.categories.flatMap(({ slug }, index) =>
      Array.from({ length: 12 }, (_, nth) => ({
        number: index * 12 + nth + 1,
        slug: `${slug}-${nth}`,
        name: "示例",
        category: slug,
      })),
    );
    expect(openingProblems({ slug: "x", name: "示例", rules, candidates })).toEqual([]);
  });

  it("have names of their own", () => {
    for (const part of ["key", "name", "about"] as const)
      expect(new Set(presets.map((preset) => preset[part])).size).toBe(presets.length);
  });

  it("let the ballot follow the likes at once", () => {
    const { likes, ballot } = rulesOf("likes-ballot-jury");
    expect(likes).toMatchObject({
      opens: "2026-12-01T01:00:00.000Z",
      closes: "2026-12-11T01:00:00.000Z",
    });
    expect(ballot).toMatchObject({
      opens: "2026-12-11T01:00:00.000Z",
      closes: "2026-12-16T01:00:00.000Z",
    });
  });
});

describe("filling the form", () => {
  it.each(presets)(
    "$key replaces nothing of an empty form, and gives the preset's rules",
    (preset) => {
      const rules = presetRules(preset, opens);
      expect(overwrittenBy(emptyForm(), rules)).toEqual([]);
      expect(overwrittenBy({}, rules)).toEqual([]);
      const filled = rulesFromDocument(withPreset(emptyForm(), rules));
      expect(filled.error).toBeUndefined();
      expect(filled.data).toEqual(
        rules.jury ? { ...rules, jury: { dropExtremes: false, ...rules.jury } } : rules,
      );
    },
  );

  it("names what was filled in and would change, and no more", () => {
    const form = {
      ...emptyForm(),
      likes: { ...emptyForm().likes, opens: "2026-11-01T01:00:00.000Z" },
      jury: { criteria: [{ id: "r1", slug: "a", name: "甲", maxScore: 10 }] },
      noticeDays: 7,
    };
    expect(overwrittenBy(form, rulesOf("five-a-day"))).toEqual(["likes", "jury", "noticeDays"]);
  });

  it("replaces nothing when the same preset is chosen again, whatever row ids the form has given", () => {
    for (const preset of presets) {
      const rules = presetRules(preset, opens);
      const { jury, ...filled } = withPreset(emptyForm(), rules) as {
        jury: { criteria: object[] };
      };
      const criteria = jury.criteria.map((row, index) => ({ ...row, id: `r${index}` }));
      expect(overwrittenBy({ ...filled, jury: { ...jury, criteria } }, rules)).toEqual([]);
    }
  });

  it("takes stages away that the preset does not hold, and keeps the categories", () => {
    const categories = [{ id: "c", slug: "head", name: "最美楼栋长", awards: 3 }];
    const full = withPreset({ ...emptyForm(), categories }, rulesOf("likes-ballot-jury"));
    const juryOnly = rulesFromDocument(withPreset(full, rulesOf("double-ten")));
    expect(juryOnly.data).toMatchObject({
      categories: [{ slug: "head", name: "最美楼栋长", awards: 3 }],
      weights: { likes: 0, ballot: 0, jury: 100 },
    });
    expect([juryOnly.data?.likes, juryOnly.data?.ballot]).toEqual([undefined, undefined]);
    const likesOnly = rulesFromDocument(withPreset(full, rulesOf("five-a-day")));
    expect([likesOnly.data?.ballot, likesOnly.data?.jury]).toEqual([undefined, undefined]);
  });

  it("has words for every part", () => {
    for (const part of presetParts) expect(presetWords.parts[part]).not.toBe("");
  });
});
