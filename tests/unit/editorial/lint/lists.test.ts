import fc from "fast-check";
import { expect, it } from "vitest";
import {
  type EntryProblem,
  isHeading,
  type ListSlug,
  readRow,
} from "#editorial/lint/lists/listRules.ts";
import { csv } from "#leaves/csv.ts";
import { readCsv } from "#leaves/readCsv.ts";

const read = (slug: ListSlug, text: string) => {
  const [row] = readCsv(text);
  return row && readRow(slug, row);
};

it.each<[ListSlug, string, object]>([
  ["terms", "大修资金", { right: "大修资金", wrong: [] }],
  [
    "terms",
    "大修资金,大修基金|大休资金,2020-01-01,2024年3月1日,住建局口径",
    {
      ...{ right: "大修资金", wrong: ["大修基金", "大休资金"], note: "住建局口径" },
      ...{ from: "2020-01-01T04:00:00.000Z", to: "2024-03-01T04:00:00.000Z" },
    },
  ],
  [
    "house-words",
    "弱势群体,禁用,困难群众,带有歧视,",
    {
      ...{ word: "弱势群体", level: "forbidden", instead: "困难群众" },
      ...{ why: "带有歧视", except: [] },
    },
  ],
  [
    "house-words",
    "亲自\t慎用\t\t\t亲自动手",
    { word: "亲自", level: "caution", except: ["亲自动手"] },
  ],
  [
    "tenures",
    "刘虹楠，社区党委书记，2020/5/1",
    { name: "刘虹楠", post: "社区党委书记", from: "2020-05-01T04:00:00.000Z" },
  ],
])("N48 a row of %s is read: %s", (slug, text, data) => {
  expect(read(slug, text)).toEqual({ data });
});

it.each<[ListSlug, string, EntryProblem]>([
  ["terms", ",大修基金", "missing"],
  ["terms", "资", "short"],
  ["terms", "大修资金,大修资金", "same"],
  ["terms", "大修资金,金", "short"],
  ["terms", "大修资金,,2024-02-30", "day"],
  ["terms", "大修资金,,2024-05-01,2024-04-01", "span"],
  ["terms", "大修资金,,,,说明,多出来的", "cells"],
  ["terms", "长".repeat(41), "long"],
  ["house-words", "弱势群体,不用", "level"],
  ["house-words", "亲自,慎用,,,动手", "inside"],
  ["tenures", "刘虹楠", "missing"],
])("N48 a row of %s is not taken: %s (%s)", (slug, text, problem) => {
  expect(read(slug, text)).toEqual({ problem });
});

it("N48 lines are counted as they were written, blank ones too", () => {
  const text = '\uFEFF甲乙,丙丁\r\n\r\n"有,逗号","有\n换行"\n末行';
  expect(readCsv(text)).toEqual([
    { line: 1, cells: ["甲乙", "丙丁"] },
    { line: 3, cells: ["有,逗号", "有\n换行"] },
    { line: 5, cells: ["末行"] },
  ]);
});

it("N48 what our own files hold is read back as it was", () => {
  const cell = fc
    .string({ unit: fc.constantFrom(...'甲乙ab1",，\n |') })
    .map((text) => `甲${text}乙`);
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), (rows) => {
      // The writer leaves full-width commas bare: no spreadsheet takes them for ends of cells.
      const written = rows.map((row) => row.map((one) => one.replaceAll("，", "；")));
      expect(readCsv(csv(written)).map(({ cells }) => cells)).toEqual(written);
    }),
  );
});

it("N48 names of columns are no entry, and an entry further down is no name of columns", () => {
  const rows = readCsv("正确写法,错误写法\n大修资金\n正确写法");
  expect(rows.map(isHeading)).toEqual([true, false, false]);
});
