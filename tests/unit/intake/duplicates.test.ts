import { describe, expect, it } from "vitest";
import type { DeskFiled } from "#intake/desk/deskStore.ts";
import { duplicatesOf } from "#intake/desk/duplicateRules.ts";
import { mergeProblem } from "#intake/desk/mergeRules.ts";
import { aDeskFiled, aSubmission } from "#tests/factories/recommendations.ts";

const day = 86_400_000;
const own = aDeskFiled({ number: "TJ-2026-000009" });
const like = (given: Partial<DeskFiled["form"]>, more: Partial<DeskFiled> = {}) =>
  aDeskFiled({ form: { ...aSubmission().form, ...given }, ...more });
const found = (
  others: readonly DeskFiled[],
  facts: { telephones?: string[]; pictures?: string[]; street?: string } = {},
) =>
  duplicatesOf(own, others, {
    sameTelephone: new Set(facts.telephones ?? []),
    alikePicture: new Set(facts.pictures ?? []),
    withdrawn: new Set(),
    streetOf: () => facts.street,
  }).map(({ filed, likeness }) => [filed.number, likeness.join(" ")]);

const retold =
  "大家都说好：网格员带着邻居把荒地整成了小菜园，收成分给独居老人。上个月还办了一次丰收会。";
const elsewhere = "楼道口的旧沙发堵了半年，楼栋长找来收旧家具的师傅，当天就搬走了。";
const cousin = "院子里也有一片荒地，网格员带着邻居种了花，到了秋天大家都来看，独居老人天天浇水。";

describe("O30: those that may be about the same", () => {
  it("share much of their text, however it is ordered, with the likest first", () => {
    const others = [
      like({ story: elsewhere, title: "旧沙发搬走了" }, { number: "TJ-2026-000001" }),
      like({ story: retold }, { number: "TJ-2026-000002" }),
      like({}, { number: "TJ-2026-000003" }),
    ];
    expect(found(others)).toEqual([
      ["TJ-2026-000003", "text"],
      ["TJ-2026-000002", "text"],
    ]);
  });

  it("share a picture or a telephone, whatever they tell", () => {
    const file = { hash: "f".repeat(64), kind: "jpeg" as const, bytes: 9, name: "a.jpg" };
    const files = [{ ...file, caption: "", by: "", agreed: "nobody" as const }];
    const pictured = aDeskFiled({ number: "TJ-2026-000009", form: { ...own.form, files } });
    const other = like({ story: elsewhere, title: "旧沙发搬走了", files });
    const facts = {
      ...{ sameTelephone: new Set([other.number]), alikePicture: new Set<string>() },
      ...{ withdrawn: new Set<string>(), streetOf: () => undefined },
    };
    expect(duplicatesOf(pictured, [other], facts)[0]?.likeness).toEqual(["picture", "telephone"]);
  });

  it("come from one street within a week and share some of the text", () => {
    const near = like({ story: cousin, title: "荒地种花" }, { at: own.at - 6 * day });
    expect(found([near], { street: "510107011" })).toEqual([[near.number, "week"]]);
    expect(found([near])).toEqual([]);
    const old = { ...near, at: own.at - 20 * day };
    expect(found([old], { street: "510107011" })).toEqual([]);
  });

  it("are neither itself, nor withdrawn, nor merged already", () => {
    const merge = { kind: "merge" as const, into: "TJ-2026-000001", id: 1, at: 0, by: "7" };
    const withdrawn = like({}, { events: [{ kind: "withdraw", id: 1, at: 0 }] });
    expect(found([own, withdrawn, like({}, { notes: [merge] })])).toEqual([]);
  });
});

describe("O30: merging", () => {
  const other = aDeskFiled({ number: "TJ-2026-000002" });
  const draft = { collection: "cases" as const, id: 1 };
  const merge = { kind: "merge" as const, into: "TJ-2026-000003", id: 1, at: 0, by: "7" };
  const ended = { kind: "withdraw" as const, id: 1, at: 0 };
  const live = { kind: "publish" as const, address: "/cases/a/", id: 1, at: 0, by: "7" };

  it.each([
    [undefined, { own, other }],
    ["itself", { own, other: own }],
    ["has-draft", { own: { ...own, draft }, other }],
    [undefined, { own, other: { ...other, draft } }],
    ["merged", { own: { ...own, notes: [merge] }, other }],
    ["merged", { own, other: { ...other, notes: [merge] } }],
    ["ended", { own, other: { ...other, events: [ended] } }],
    ["published", { own: { ...own, events: [live] }, other: undefined }],
  ])("%s", (problem, facts) => {
    expect(mergeProblem({ ...facts, merged: [], withdrawn: new Set() })).toBe(problem);
  });

  it("never chains them", () => {
    expect(mergeProblem({ own, other, merged: [aDeskFiled()], withdrawn: new Set() })).toBe(
      "holds",
    );
  });
});
