import fc from "fast-check";
import { expect, test } from "vitest";
import type { Worker } from "#content/subjects.wire.ts";
import type { DatedList } from "#edition/library/datedList.ts";
import { type EditionStore, openEditionStore } from "#edition/library/editionStore.ts";

/** Few instants, so that many are equal; both ends of days, months and years in Shanghai. */
const instants = [
  "2022-12-31T15:59:59.999Z",
  "2022-12-31T16:00:00.000Z",
  "2023-02-28T15:59:59.999Z",
  "2023-02-28T16:00:00.000Z",
  "2023-12-20T16:00:00.000Z",
  "2023-12-20T16:00:00.001Z",
  "2024-02-29T15:59:59.999Z",
].map(Date.parse);
const periods = ["2022", "2023", "2024", "2023-01", "2023-02", "2023-03", "2023-12", "2023-12-21"];
const number = fc.integer({ min: 0, max: 9 });
const put = fc.record({
  number,
  at: fc.constantFrom(...instants),
  ord: fc.integer({ min: 0, max: 2 }),
  name: fc.integer({ min: 0, max: 1 }),
});
const change = fc.oneof(
  { weight: 3, arbitrary: put.map((one) => ({ ...one, isGone: false })) },
  number.map((one) => ({ number: one, at: 0, ord: 0, name: 0, isGone: true })),
);
const most = fc.integer({ min: 0, max: 5 });
const period = fc.constantFrom(undefined, ...periods);
const some = fc.constantFrom(...periods);

type Question = (list: DatedList<Worker>) => unknown;
const cut = fc
  .record({ from: most, most, period })
  .map(({ period, ...rest }) => ({ ...rest, ...(period && { period }) }));
const question: fc.Arbitrary<{ say: string; ask: Question }> = fc.oneof(
  fc.tuple(most, period).map(([n, p]) => ({
    say: `newest ${n} ${p}`,
    ask: (list: DatedList<Worker>) => list.newest(n, p),
  })),
  cut.map((one) => ({
    say: `oldest ${JSON.stringify(one)}`,
    ask: (list: DatedList<Worker>) => list.oldest(one),
  })),
  cut.map((one) => ({
    say: `entries ${JSON.stringify(one)}`,
    ask: (list: DatedList<Worker>) => list.entries(one),
  })),
  most.map((n) => ({
    say: `hasMoreThan ${n}`,
    ask: (list: DatedList<Worker>) => list.hasMoreThan(n),
  })),
  fc.constant({ say: "count", ask: (list: DatedList<Worker>) => list.count }),
  fc.constant({ say: "changedAt", ask: (list: DatedList<Worker>) => list.changedAt ?? null }),
  fc.constant({ say: "years", ask: (list: DatedList<Worker>) => list.years() }),
  some.map((p) => ({ say: `days ${p}`, ask: (list: DatedList<Worker>) => list.days(p) })),
  some.map((p) => ({ say: `total ${p}`, ask: (list: DatedList<Worker>) => list.total(p) })),
  some.map((p) => ({
    say: `months ${p.slice(0, 4)}`,
    ask: (list: DatedList<Worker>) => list.months(p.slice(0, 4)),
  })),
  some.map((p) => ({
    say: `dayBefore ${p}`,
    ask: (list: DatedList<Worker>) => list.dayBefore(p) ?? null,
  })),
  some
    .map((p) => (p.length === 10 ? p : `${p}~`))
    .map((p) => ({
      say: `dayAfter ${p}`,
      ask: (list: DatedList<Worker>) => list.dayAfter(p) ?? null,
    })),
  number.map((n) => ({
    say: `older ${n}`,
    ask: (list: DatedList<Worker>) => list.older({ slug: `s${n}` }) ?? null,
  })),
  number.map((n) => ({
    say: `newer ${n}`,
    ask: (list: DatedList<Worker>) => list.newer({ slug: `s${n}` }) ?? null,
  })),
  fc.tuple(fc.constantFrom(...instants), most).map(([at, n]) => ({
    say: `near ${at} ${n}`,
    ask: (list: DatedList<Worker>) => list.near(new Date(at).toISOString(), n),
  })),
);

const run = (
  store: EditionStore,
  {
    number,
    at,
    ord,
    name,
    isGone,
  }: { number: number; at: number; ord: number; name: number; isGone: boolean },
) => {
  if (isGone) return store.remove("worker", String(number));
  const updated = new Date(at + name).toISOString();
  store.put({
    kind: "worker",
    slug: `s${number}`,
    id: String(number),
    document: { number, name },
    lists: ["worker/all"],
    at,
    ord,
    updated,
  });
};

test("P25: an answer of a list that changed depends on something that was touched", () => {
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 14, size: "max" }),
      fc.array(question, { minLength: 1, maxLength: 12, size: "max" }),
      fc.array(change, { minLength: 1, maxLength: 2 }),
      (before, questions, after) => {
        let keys = new Set<string>();
        let spans: [string, number, number][] = [];
        const store = openEditionStore(":memory:", {
          trace: { key: (key) => void keys.add(key), span: (...span) => void spans.push(span) },
        });
        for (const one of before) run(store, one);
        const list = store.library.workers({ of: "all" });
        const asked = questions.map(({ say, ask }) => {
          [keys, spans] = [new Set(), []];
          return { say, ask, answer: JSON.stringify(ask(list)), keys, spans };
        });
        const touch = store.lastTouch();
        for (const one of after) run(store, one);
        const touches = store.touchesAfter(touch, 1_000) ?? [];
        const wrong = asked.filter(
          ({ ask, answer, keys, spans }) =>
            JSON.stringify(ask(list)) !== answer &&
            !touches.some(({ key, at }) =>
              at === null
                ? keys.has(key)
                : spans.some(([name, from, to]) => name === key && from <= at && at <= to),
            ),
        );
        store.close();
        expect(wrong.map(({ say }) => say)).toEqual([]);
      },
    ),
    { numRuns: 600 },
  );
}, 60_000);
