import { describe, expect, it } from "vitest";
import { type FactTable, facts } from "./facts.ts";
import { type Written, writings } from "./seedTexts.ts";

const reported = writings.filter(({ sample }) => !sample);
const tablesOf = ({ facts: ids }: Written): FactTable[] => ids.map((id) => facts[id]);
const bare = (value: string) => value.replace(/[近万余]/g, "");

const counters = "(?:个|名|家|支|项|处|类|件)?";

/** Figures that stand right before their label in running text: “52个一般网格”. */
const claims = (text: string, label: string): string[] =>
  [...text.matchAll(new RegExp(`([\\d,.]+余?)${counters}${label}(?!长|党|员|更新)`, "g"))].map(
    ([, value]) => value ?? "",
  );

describe("figures of the sample content", () => {
  it.each(reported)("$name holds no number that its facts do not", (doc) => {
    const known = new Set(
      tablesOf(doc).flatMap(({ figures, others }) => [
        ...Object.values(figures).map(bare),
        ...others,
      ]),
    );
    const unknown = doc.texts
      .flatMap((text) => text.match(/\d[\d,.]*\d|\d/g) ?? [])
      .filter((number) => !known.has(number));
    expect(unknown).toEqual([]);
  });

  it.each(reported)("$name gives each data figure its value, date and source", (doc) => {
    for (const { label, value, asOf, source } of doc.figures) {
      expect(tablesOf(doc).map(({ figures }) => figures[label])).toContain(value);
      expect(asOf, label).toMatch(/^2023年/);
      expect(source, label).toBeTruthy();
    }
  });

  it.each(reported)("$name says the same in its running text", (doc) => {
    for (const { figures } of tablesOf(doc).length === 1 ? tablesOf(doc) : []) {
      for (const label of ["总网格", "综合网格", "一般网格", "微网格", "专属网格", "楼栋长"]) {
        const value = figures[label];
        if (!value) continue;
        const wrong = doc.texts
          .flatMap((text) => claims(text, label))
          .filter((claim) => claim !== value);
        expect(wrong, label).toEqual([]);
      }
    }
  });

  it("rests every text that is not a sample on facts", () => {
    const groundless = reported.filter(({ facts: ids }) => ids.length === 0);
    expect(groundless.map(({ name }) => name)).toEqual([]);
  });
});
