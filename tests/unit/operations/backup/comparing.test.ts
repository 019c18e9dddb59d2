import { describe, expect, it } from "vitest";
import { differing, mayDiffer, recountProblems } from "#operations/backup/compareRules.ts";
import { compareTree } from "#operations/backup/compareTree.ts";
import { drillReport, isSound } from "#operations/backup/drillReport.ts";

const head = { rows: 3, last: 7, counts: { "1": 2, "2": 1 } };
const counted = (more: object = {}) => ({
  ...{ rows: 3, last: 7 },
  counts: new Map([
    [1, 2],
    [2, 1],
    [3, 0],
  ]),
  irregularities: new Map<string, number>(),
  ...more,
});

describe("a recount beside what the ledger had (U53)", () => {
  it("finds nothing where all is the same; nobody's votes are none", () => {
    expect(recountProblems(head, counted())).toEqual([]);
  });

  it("finds a vote that was moved, though the sum is the same", () => {
    const counts = new Map([
      [1, 1],
      [2, 2],
    ]);
    expect(recountProblems(head, counted({ counts }))).toEqual([
      "1 号 2 票变成 1 票",
      "2 号 1 票变成 2 票",
    ]);
  });

  it("finds votes that are gone from the end", () => {
    const counts = new Map([[1, 2]]);
    expect(recountProblems(head, counted({ rows: 2, last: 6, counts }))).toEqual([
      "3 条（到第 7 号）变成 2 条（到第 6 号）",
      "2 号 1 票变成 0 票",
    ]);
  });

  it("finds votes that the rules do not allow", () => {
    const irregularities = new Map([["over-day-quota", 2]]);
    expect(recountProblems(head, counted({ irregularities }))).toEqual([
      "不合规则 over-day-quota 2 条",
    ]);
  });
});

describe("two trees (U54)", () => {
  const tree = new Map([
    ["file index.html", "x"],
    ["redirect /old/", `{"to": "/new/"}`],
  ]);
  const now = new Date("2026-11-30T12:00:00Z");
  const had = { files: 2, unreleased: 0, site: "abc" };

  it("differ in what is gone, what is new, and what is something else", () => {
    const other = new Map([
      ["file index.html", "y"],
      ["file new.html", "z"],
    ]);
    expect(differing(tree, other)).toEqual(["file index.html", "redirect /old/", "file new.html"]);
    expect(differing(tree, new Map(tree))).toEqual([]);
  });

  it("do not differ in a cover that was not drawn yet in one of them, but in one that is gone", () => {
    const drawn = new Map([["file covers/a.png", "x"]]);
    const awaited = new Map([["file covers/a.png", ""]]);
    expect(differing(awaited, drawn)).toEqual([]);
    expect(differing(drawn, awaited)).toEqual([]);
    expect(differing(awaited, new Map())).toEqual(["file covers/a.png"]);
  });

  it("must be the same when the same site shows the same content", () => {
    expect(mayDiffer(had, { site: "abc", now })).toBeUndefined();
    const nextMoment = "2026-12-01T00:00:00.000Z";
    expect(mayDiffer({ ...had, nextMoment }, { site: "abc", now })).toBeUndefined();
  });

  it("need not be the same when changes were not out, the site is another, or its time came", () => {
    expect(mayDiffer({ ...had, unreleased: 1 }, { site: "abc", now })).toBe("unreleased");
    expect(mayDiffer(had, { site: "def", now })).toBe("other-site");
    expect(mayDiffer({ files: 0, unreleased: 0 }, { site: "abc", now })).toBe("no-tree");
    const nextMoment = "2026-11-30T12:00:00.000Z";
    expect(mayDiffer({ ...had, nextMoment }, { site: "abc", now })).toBe("moment-passed");
  });

  it("are a failure only where they must be the same, and the addresses are named", () => {
    const made = { site: "abc", tree: new Map([["file index.html", "y"]]), now };
    const same = compareTree({ head: had, tree }, { ...made, tree });
    expect(same.result).toBe("same");
    const differs = compareTree({ head: had, tree }, made);
    expect(differs).toMatchObject({ result: "differs" });
    expect(differs.detail).toContain("file index.html、redirect /old/");
    const untold = compareTree({ head: { ...had, unreleased: 2 }, tree }, made);
    expect(untold).toMatchObject({ result: "untold" });
    expect(untold.detail).toContain("还有改动没有生成");
  });
});

describe("演练报告 (U55)", () => {
  const drill = {
    id: "20261130T020000Z",
    at: "2026-11-30T02:00:00Z",
    to: "/srv/drill",
    seconds: 61,
  };
  const good = { what: "数据库内容", result: "same", detail: "182 张表", seconds: 3.14 } as const;

  it("says what was looked at, how it came out and how long it took", () => {
    const report = drillReport({ ...drill, findings: [good] });
    expect(report).toContain("✓ 数据库内容：182 张表（3.1 秒）");
    expect(report).toContain("结论：恢复的内容与备份一致。");
    expect(report).toContain("共用时 61.0 秒");
    expect(isSound([good])).toBe(true);
  });

  it("says that what came back must not be used when one thing is not as it was", () => {
    const bad = { what: "重计票数 best", result: "differs", detail: "少 1 票" } as const;
    const report = drillReport({ ...drill, findings: [good, bad] });
    expect(report).toContain("✗ 重计票数 best：少 1 票");
    expect(report).toContain("有 1 项与备份不一致，不能直接使用");
    expect(isSound([good, bad])).toBe(false);
  });

  it("does not call what was not compared the same", () => {
    const untold = { what: "读者网站", result: "untold", detail: "版本不同" } as const;
    const report = drillReport({ ...drill, until: "2026-11-30T09:00:00Z", findings: [untold] });
    expect(report).toContain("－ 读者网站：版本不同");
    expect(report).toContain("1 项没有比对");
    expect(report).toContain("恢复到 2026-11-30T09:00:00Z");
    expect(isSound([untold])).toBe(true);
  });
});
