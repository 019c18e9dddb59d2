import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { expect, test } from "vitest";
import { pressNotes } from "#release/press/pressNotes.ts";

const instant = fc.integer({ min: 0, max: 60 });
const stretch = fc
  .tuple(instant, instant)
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

test("P25: pages are found by the stretches that they asked for, whether few instants were touched or many", () => {
  fc.assert(
    fc.property(
      fc.array(stretch, { maxLength: 30 }),
      fc.array(instant, { minLength: 1, maxLength: 30 }),
      (stretches, touched) => {
        const notes = pressNotes(new DatabaseSync(":memory:"));
        for (const [index, { from, to }] of stretches.entries())
          notes.note(`/${index}/`, { keys: new Set(), stretches: [{ list: "l", from, to }] });
        const instants = [...touched].sort((a, b) => a - b);
        const expected = stretches.flatMap(({ from, to }, index) =>
          instants.some((at) => from <= at && at <= to) ? [`/${index}/`] : [],
        );
        expect([...new Set(notes.askersWithin("l", instants))].sort()).toEqual(expected.sort());
        expect(notes.askersWithin("other", instants)).toEqual([]);
      },
    ),
  );
});

test("P25: what a page asked for before is forgotten when it is rendered anew", () => {
  const notes = pressNotes(new DatabaseSync(":memory:"));
  const asked = (key: string) => ({ keys: new Set([key]), stretches: [] });
  notes.note("/a/", asked("case/x"));
  notes.note("/b/", asked("case/x"));
  notes.note("/a/", asked("case/y"));
  expect(notes.askersOf("case/x")).toEqual(["/b/"]);
  notes.forget("/b/");
  expect(notes.askers("/")).toEqual(["/a/"]);
  expect(notes.askersOf("case/x")).toEqual([]);
});
