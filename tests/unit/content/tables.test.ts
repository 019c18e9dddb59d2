import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodyLosses } from "#content/body/bodyLosses.ts";
import { bodyProblem } from "#content/body/bodyProblem.ts";
import { bodyToLexical } from "#content/body/bodyToLexical.ts";
import { toBody } from "#content/body/toBody.ts";
import { type Body, bodyWire } from "#content/body.wire.ts";
import { pastedCells, withCells, withoutColumn, withoutRow } from "#content/tableEdits.ts";
import { scopeOf } from "#content/tableHead.ts";
import { evenRows, tableLimits, tableProblem } from "#content/tableRules.ts";
import { wording } from "#content/wording.ts";

const nothing = { picture: () => undefined, story: () => undefined, address: () => undefined };
const targets = { picture: () => ({ id: 1 }), story: () => ({ collection: "news", id: 1 }) };
const block = (rows: unknown, more: object = {}) => ({
  root: {
    type: "root",
    children: [{ type: "block", fields: { blockType: "table", rows, ...more } }],
  },
});
const grid = (rows: number, columns: number, cell = "格") =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => cell));

describe("B8 tables", () => {
  it("have rows of one length, without blank rows and blank columns at the end", () => {
    expect(evenRows([["姓名", "年龄 ", ""], ["　"], ["张三", "", ""], ["李四"]])).toEqual([
      ["姓名", "年龄"],
      ["张三", ""],
      ["李四", ""],
    ]);
  });

  it("come out of any grid sound, or are told of", () => {
    const cells = fc.array(
      fc.array(fc.string({ unit: "binary", maxLength: 12 }), { maxLength: 14 }),
    );
    fc.assert(
      fc.property(cells, (rows) => {
        const found = toBody(block(rows), nothing);
        expect(bodyWire.safeParse(found).success).toBe(true);
        expect(found.length === 1).toBe(bodyLosses(block(rows)).length === 0);
        expect(evenRows(evenRows(rows))).toEqual(evenRows(rows));
      }),
    );
  });

  it("go into the editor and come back", () => {
    const body: Body = [
      {
        type: "table",
        caption: "名单",
        heads: "both",
        rows: [
          ["姓名", "户数"],
          ["张三", "12"],
        ],
      },
      { type: "table", heads: "none", rows: [["一"]] },
    ];
    expect(toBody(bodyToLexical(body, targets), nothing)).toEqual(body);
  });

  it("name the cells that are heads", () => {
    expect(scopeOf("both", { row: 0, column: 0 })).toBe("col");
    expect(scopeOf("both", { row: 2, column: 0 })).toBe("row");
    expect(scopeOf("row", { row: 2, column: 0 })).toBeUndefined();
    expect(scopeOf("column", { row: 0, column: 1 })).toBeUndefined();
  });
});

describe("B9 limits of a table", () => {
  it.each([
    [[], "empty"],
    [[["　", ""]], "empty"],
    [grid(tableLimits.rows + 1, 1), "rows"],
    [grid(1, tableLimits.columns + 1), "columns"],
    [grid(1, 1, "长".repeat(tableLimits.cell + 1)), "cell"],
    [grid(tableLimits.rows, tableLimits.columns, "长".repeat(tableLimits.cell)), undefined],
  ] as const)("say of table %# what must change", (rows, problem) => {
    expect(tableProblem(rows)).toBe(problem);
    const wire = bodyWire.safeParse([{ type: "table", heads: "row", rows }]);
    expect(wire.success).toBe(problem === undefined);
    if (problem)
      expect(bodyProblem(bodyLosses(block(rows)))).toBe(wording.bodyLosses.block("表格"));
  });

  it("hold for what is no grid", () => {
    for (const rows of [null, "格", [["一", 2]], { 0: [] }])
      expect(toBody(block(rows), nothing)).toEqual([]);
  });
});

describe("cells of the editor's grid", () => {
  it("are spread from where they are pasted, and the grid grows", () => {
    const cells = pastedCells('姓名\t户数\r\n"张三\n（组长）"\t1,168\r\n');
    expect(cells).toEqual([
      ["姓名", "户数"],
      ["张三 （组长）", "1,168"],
    ]);
    expect(withCells([["甲", ""]], { row: 0, column: 1 }, cells ?? [])).toEqual([
      ["甲", "姓名", "户数"],
      ["", "张三 （组长）", "1,168"],
    ]);
  });

  it("are no cells where a plain text is pasted", () => {
    expect(pastedCells("一句话，没有表格")).toBeUndefined();
  });

  it("go by row and by column", () => {
    expect(withoutRow(grid(3, 2), 1)).toEqual(grid(2, 2));
    expect(withoutColumn(grid(3, 2), 1)).toEqual(grid(3, 1));
  });
});
