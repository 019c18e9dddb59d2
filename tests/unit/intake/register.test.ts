import { expect, it } from "vitest";
import { registerLines } from "#intake/desk/registerRules.ts";
import { aSubmission } from "#tests/factories/recommendations.ts";

const at = (text: string) => Date.parse(text);
const filed = (number: string, more: { score?: number; kinds?: ("look" | "adopt")[] } = {}) => ({
  number,
  at: at("2026-11-28T23:30:00+08:00"),
  form: aSubmission().form,
  score: more.score ?? 0,
  events: (more.kinds ?? []).map((kind, index) => ({ kind, id: index + 1, at: 0 })),
});
const all = [
  filed("TJ-2026-000003", { score: 3 }),
  filed("TJ-2026-000002", { kinds: ["look"] }),
  filed("TJ-2026-000001"),
];
const now = at("2026-11-29T00:30:00+08:00");
const numbers = (filter: Parameters<typeof registerLines>[1]["filter"]) =>
  registerLines(all, { filter, now }).map(({ number }) => number);

it("O5, O14: the register is narrowed by state, and what looks like a machine's stands apart", () => {
  expect(numbers(undefined)).toEqual(["TJ-2026-000002", "TJ-2026-000001"]);
  expect(numbers("looking")).toEqual(["TJ-2026-000002"]);
  expect(numbers("suspicious")).toEqual(["TJ-2026-000003"]);
});

it("counts ages in days of Shanghai's calendar", () => {
  expect(registerLines(all, { filter: undefined, now })[0]).toMatchObject({
    age: 1,
    state: "looking",
    place: "簇桥街道锦城社区",
  });
});
