import { describe, expect, it, test } from "vitest";
import { csv } from "#leaves/csv.ts";

describe("a table for Excel", () => {
  test("is text, quoted where it must be", () => {
    expect(
      csv([
        ["编号", "姓名"],
        [1, '=HYPERLINK("x")'],
        [2, "甲,乙"],
        [-3, "+86"],
      ]),
    ).toBe('\uFEFF编号,姓名\r\n1,"\'=HYPERLINK(""x"")"\r\n2,"甲,乙"\r\n-3,\'+86\r\n');
  });

  it.each(["=1+1", "+1", "-1", "@SUM", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠SUM"])(
    "never holds the formula %j",
    (value) => {
      expect(csv([[value]])).toMatch(/^\uFEFF"?'/);
    },
  );
});
