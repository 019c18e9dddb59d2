import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPoints, returnClasses, urgentClasses } from "#editorial/review/act.ts";
import { askedActWire } from "#editorial/review/askedAct.wire.ts";
import {
  formKinds,
  type TypedAct,
  typedAct,
  typedProblems,
} from "#editorial/review/typedActRules.ts";

const empty: TypedAct = {
  ...{ note: "", asks: "", checked: [], returnClass: "", returnTo: "author", urgentClass: "" },
  hours: 4,
};
const hash = "0".repeat(64);
const at = { hash, next: "first", lateHash: hash, lateNext: "second" } as const;
const fields = (kind: (typeof formKinds)[number], typed: Partial<TypedAct>, looked = at) =>
  typedProblems(kind, { ...empty, ...typed }, looked).map(({ field }) => field);

describe("R27: the forms of the acts", () => {
  it("each ask for what their act needs and for nothing else", () => {
    expect(fields("submit", {})).toEqual([]);
    expect(fields("withdraw", {})).toEqual([]);
    expect(fields("sign", {})).toEqual(["checked", "note"]);
    expect(fields("late", {})).toEqual(["note"]);
    expect(fields("return", {})).toEqual(["returnClass", "note"]);
    expect(fields("urgent", {})).toEqual(["urgentClass", "note"]);
  });

  it("ask for every point in the first stage alone", () => {
    const some = { note: "可用", checked: checkPoints.slice(1) };
    expect(fields("sign", some)).toEqual(["checked"]);
    expect(typedProblems("sign", { ...empty, note: "可用" }, { ...at, next: "final" })).toEqual([]);
  });

  it("count blanks as nothing and refuse more than is kept", () => {
    expect(fields("return", { returnClass: "fact", note: " \n " })).toEqual(["note"]);
    expect(typedProblems("submit", { ...empty, note: "字".repeat(501) }, at)).toEqual([
      { field: "note", what: "long" },
    ]);
  });

  it("make an act that the newsroom takes, whenever nothing is missing", () => {
    const typed = fc.record({
      note: fc.string({ maxLength: 520 }),
      asks: fc.constantFrom("", "12"),
      checked: fc.subarray([...checkPoints]),
      returnClass: fc.constantFrom("" as const, ...returnClasses),
      returnTo: fc.constantFrom("author" as const, "first" as const),
      urgentClass: fc.constantFrom("" as const, ...urgentClasses),
      hours: fc.constantFrom(2, 4, 8, 23),
    });
    let taken = 0;
    fc.assert(
      fc.property(fc.constantFrom(...formKinds), typed, (kind, one) => {
        // Signs that only a keyboard of machines types are not what this is about.
        fc.pre(/^[\p{L}\p{N}\p{P} ]*$/u.test(one.note));
        if (typedProblems(kind, one, at).length > 0) return;
        expect(askedActWire.safeParse(typedAct(kind, one, at, 0)).success).toBe(true);
        taken += 1;
      }),
      { numRuns: 2_000 },
    );
    expect(taken).toBeGreaterThan(100);
  });
});
