import fc from "fast-check";
import { expect, it } from "vitest";
import { sheetOf, shortened } from "#editorial/slip/sheetRules.ts";

const room = (most: number) => ({ most, perLine: 44 });
const more = "……（见附页）";

it("R28 what fits stands as it is, and nothing of it is among the rest", () => {
  const line = { label: "标题", value: "门厅里的议事会", ...room(1) };
  expect(sheetOf([line, { label: "副题", value: "", ...room(1) }], more)).toEqual({
    lines: [{ label: "标题", value: "门厅里的议事会" }],
    rest: [],
  });
});

it("R28 what does not fit is cut, says so, and is there in full", () => {
  const value = "字".repeat(100);
  const { lines, rest } = sheetOf([{ label: "退回记录", value, ...room(2) }], more);
  expect(lines[0]?.value).toBe(`${"字".repeat(81)}${more}`);
  expect(rest).toEqual([{ label: "退回记录", value }]);
});

it("R28 no text takes more than its lines, however it is written", () => {
  const words = fc.string({ unit: fc.constantFrom("字", "a", "7", "\n", "，"), maxLength: 400 });
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 6 }), (text, most) => {
      const shown = shortened(text, room(most), more);
      expect(shown.split("\n").length).toBeLessThanOrEqual(most);
      expect(Array.from(shown).length).toBeLessThanOrEqual(most * 74);
      expect(text === shown || shown.endsWith(more)).toBe(true);
      expect(text.startsWith(shown === text ? shown : shown.slice(0, -more.length))).toBe(true);
    }),
  );
});
