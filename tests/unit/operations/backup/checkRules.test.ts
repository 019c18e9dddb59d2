import { describe, expect, it } from "vitest";
import { fileProblems } from "#operations/backup/checkRules.ts";

const [a, b] = ["a".repeat(64), "b".repeat(64)];
const wanted = [
  { name: "database/public.cases.gz", bytes: 10, sha256: a },
  { name: "files.json", bytes: 2, sha256: b },
];
const whole = () => new Map(wanted.map(({ name, ...file }) => [name, file]));

describe("files of a backup (U50)", () => {
  it("are fine when all are as the manifest says", () => {
    expect(fileProblems(wanted, whole())).toEqual([]);
  });

  it("are named when their bytes are others, though as many", () => {
    const found = whole().set("files.json", { bytes: 2, sha256: a });
    expect(fileProblems(wanted, found)).toEqual([{ name: "files.json", what: "changed" }]);
  });

  it("are named when they are longer or shorter", () => {
    const found = whole().set("files.json", { bytes: 3, sha256: b });
    expect(fileProblems(wanted, found)).toEqual([{ name: "files.json", what: "changed" }]);
  });

  it("are named when they are missing", () => {
    const found = whole();
    found.delete("database/public.cases.gz");
    expect(fileProblems(wanted, found)).toEqual([
      { name: "database/public.cases.gz", what: "missing" },
    ]);
  });

  it("are named when nobody knows them", () => {
    const found = whole().set("database/public.spies.gz", { bytes: 1, sha256: a });
    expect(fileProblems(wanted, found)).toEqual([
      { name: "database/public.spies.gz", what: "extra" },
    ]);
  });

  it("are named all at once", () => {
    const found = new Map([["other", { bytes: 1, sha256: a }]]);
    expect(fileProblems(wanted, found).map(({ what }) => what)).toEqual([
      "missing",
      "missing",
      "extra",
    ]);
  });
});
