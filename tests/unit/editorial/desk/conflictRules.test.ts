import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differingFields, isMoved, isStale } from "#editorial/desk/conflictRules.ts";

const at = (second: number) => new Date(Date.UTC(2026, 10, 29, 0, 0, second)).toISOString();

describe("Y1 and Y4: staleness", () => {
  it("is when somebody else saved since", () => {
    const last = { form: "b", account: 2, at: at(2) };
    expect(isStale({ base: at(1), form: "a", stands: at(2), last })).toBe(true);
    expect(isStale({ base: at(1), stands: at(2) })).toBe(true);
    expect(isStale({ base: at(2), form: "a", stands: at(2), last })).toBe(false);
  });

  it("is not when the form itself saved last", () => {
    const last = { form: "a", account: 1, at: at(2) };
    expect(isStale({ base: at(1), form: "a", stands: at(2), last })).toBe(false);
  });

  it("is when something that left no note changed the text after the form's save", () => {
    const last = { form: "a", account: 1, at: at(2) };
    expect(isStale({ base: at(1), form: "a", stands: at(3), last })).toBe(true);
  });

  it("never touches a form alone, whatever answers it got", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 200 }), (answered) => {
        let [base, stands] = [at(0), at(0)];
        let last: { form: string; account: number; at: string } | undefined;
        for (const [index, isAnswered] of answered.entries()) {
          expect(isStale({ base, form: "a", stands, last })).toBe(false);
          stands = at(index + 1);
          last = { form: "a", account: 1, at: stands };
          if (isAnswered) base = stands;
        }
      }),
    );
  });
});

describe("Y2: fields that differ", () => {
  it("takes what a form sends for nothing as nothing, and system fields for no text", () => {
    const sent = {
      id: 1,
      savedBy: 1,
      a: "",
      b: null,
      c: [],
      d: "2026-01-01T00:00:00Z",
      e: { f: "" },
    };
    const stands = { id: 1, savedBy: 2, d: "2026-01-01T00:00:00.000Z" };
    expect(differingFields({ names: Object.keys(sent), sent, stands })).toEqual([]);
  });

  it("finds a difference however deep, and none between equals", () => {
    const names = ["body"];
    const one = { body: { root: { children: [{ text: "甲" }] } } };
    const other = { body: { root: { children: [{ text: "乙" }] } } };
    expect(differingFields({ names, sent: one, stands: other })).toEqual(["body"]);
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const twin = JSON.parse(JSON.stringify(value));
        expect(differingFields({ names, sent: { body: value }, stands: { body: twin } })).toEqual(
          [],
        );
      }),
    );
  });

  it("knows a document that moves", () => {
    expect(isMoved({ _status: "published" }, { _status: "draft" })).toBe(true);
    expect(isMoved({ deletedAt: at(1) }, {})).toBe(true);
    expect(isMoved({ _status: "draft", deletedAt: null }, { _status: "draft" })).toBe(false);
  });
});
