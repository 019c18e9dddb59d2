import { describe, expect, it } from "vitest";
import type { DeskFiled } from "#intake/desk/deskStore.ts";
import { filterIn } from "#intake/desk/registerFilter.ts";
import { type RegisterFilter, registerLines } from "#intake/desk/registerRules.ts";
import { declineReasons, declineTemplates } from "#intake/wording.ts";
import { aDeskFiled, aSubmission } from "#tests/factories/recommendations.ts";

const received = Date.parse("2026-11-28T23:30:00+08:00");
const now = Date.parse("2026-11-29T00:30:00+08:00");
const day = 86_400_000;
const street = { code: "510107011", name: "簇桥街道" };
const community = "510107011003";
const facts = {
  now,
  alarmDays: 3,
  labels: new Map([[community, "锦城社区 · 武侯区簇桥街道"]]),
  streets: [street, { code: "510107014", name: "簇锦街道" }],
  withdrawn: new Set<string>(),
};
const looked = (at = received) => [{ kind: "look" as const, id: 1, at, by: "7" }];
const form = (place: DeskFiled["form"]["place"]) => ({ ...aSubmission().form, place });
const sorted = (isSpam: boolean) => [{ kind: "sort" as const, isSpam, id: 1, at: now, by: "7" }];
const assigned = (to: string) => [
  { kind: "assign" as const, to, toName: "李编辑", id: 1, at: now, by: "7" },
];
const all = [
  aDeskFiled({ number: "TJ-2026-000004", score: 3 }),
  aDeskFiled({ number: "TJ-2026-000003", events: looked(), notes: assigned("9") }),
  aDeskFiled({ number: "TJ-2026-000002", form: form({ code: community }) }),
  aDeskFiled({
    number: "TJ-2026-000001",
    at: received - 5 * day,
    source: { channel: "weibo", cameAt: 0, by: "7" },
    form: form({ text: "成都某处" }),
  }),
];
const lines = (filter: RegisterFilter, filed = all, at = now) =>
  registerLines(filed, { ...facts, now: at, filter });
const places = (filter: RegisterFilter, filed = all) =>
  lines(filter, filed).map(({ number }) => Number(number.slice(-1)));

describe("the register", () => {
  it("O5, O14: is narrowed by state, and what looks like a machine's stands apart", () => {
    expect(places({})).toEqual([3, 2, 1]);
    expect(places({ state: "looking" })).toEqual([3]);
    expect(places({ state: "suspicious" })).toEqual([4]);
  });

  it("O33: shows whoever sent them all of theirs, what was put aside or merged too", () => {
    const merged = [{ kind: "merge" as const, into: "TJ-2026-000002", id: 1, at: now, by: "7" }];
    const own = [
      aDeskFiled({ number: "TJ-2026-000006", notes: merged }),
      aDeskFiled({ number: "TJ-2026-000005", notes: sorted(true) }),
    ];
    expect(places({}, own)).toEqual([]);
    const shown = registerLines(own, { ...facts, filter: {}, isOwn: true });
    expect(shown.map(({ number }) => number)).toEqual(["TJ-2026-000006", "TJ-2026-000005"]);
  });

  it("O30: shows what was merged into one whose sender withdrew, or nobody would look at it", () => {
    const notes = [{ kind: "merge" as const, into: "TJ-2026-000002", id: 1, at: now, by: "7" }];
    const own = [aDeskFiled({ number: "TJ-2026-000006", notes })];
    const withdrawn = new Set(["TJ-2026-000002"]);
    const shown = registerLines(own, { ...facts, withdrawn, filter: {} });
    expect(shown.map(({ number }) => number)).toEqual(["TJ-2026-000006"]);
  });

  it("O26: finds one by its number or its words, wherever it was put", () => {
    expect(places({ text: "000002" })).toEqual([2]);
    expect(places({ text: "tj-2026-000004" })).toEqual([4]);
    expect(places({ text: "成都某处" })).toEqual([1]);
    expect(places({ text: "哪里都没有" })).toEqual([]);
    expect(filterIn({ q: " ０００２ " }, "9")).toEqual({ text: "0002" });
  });

  it("O26: is narrowed by street, channel, age and who looks after it", () => {
    expect(places({ street: street.code })).toEqual([3, 2]);
    expect(places({ channel: "weibo" })).toEqual([1]);
    expect(places({ age: 3 })).toEqual([1]);
    expect(places({ assignee: "9" })).toEqual([3]);
    expect(places({ assignee: "9", channel: "weibo" })).toEqual([]);
  });

  it("O26: shows places by name, and counts days of Shanghai's calendar", () => {
    const [first, second, third] = lines({});
    expect(second).toMatchObject({
      place: "锦城社区 · 武侯区簇桥街道",
      street: street.code,
      age: 1,
    });
    expect(third).toMatchObject({ place: "成都某处", street: undefined, age: 6 });
    expect(first).toMatchObject({ assignee: { name: "李编辑" } });
  });

  it("O27: says what nobody has touched for longer than the settings allow", () => {
    const late = (filed: DeskFiled, days: number) =>
      lines({}, [filed], received + days * day)[0]?.isLate;
    expect([late(aDeskFiled(), 3), late(aDeskFiled(), 4)]).toEqual([false, true]);
    const active = aDeskFiled({ events: looked(received + 2 * day) });
    expect([late(active, 5), late(active, 6)]).toEqual([false, true]);
    const asked = aDeskFiled({
      events: [{ kind: "ask", question: "哪天？", id: 1, at: received, by: "7" }],
    });
    expect(late(asked, 30)).toBe(false);
  });

  it("O28: follows what somebody said of it before its score", () => {
    expect(places({}, [aDeskFiled({ score: 9, notes: sorted(false) })])).toEqual([1]);
    expect(places({ state: "suspicious" }, [aDeskFiled({ notes: sorted(true) })])).toEqual([1]);
  });

  it("O30: leaves out what was merged into another one", () => {
    const merge = { kind: "merge" as const, into: "TJ-2026-000002", id: 1, at: now, by: "7" };
    expect(places({}, [aDeskFiled({ notes: [merge] })])).toEqual([]);
    expect(places({}, [aDeskFiled({ notes: [merge, { ...merge, id: 2, into: "" }] })])).toEqual([
      1,
    ]);
  });
});

it("O26: an address is a filter, and what is not understood narrows nothing", () => {
  const asked = { state: "asked", street: street.code, channel: "street", age: "7", mine: "1" };
  expect(filterIn(asked, "9")).toEqual({
    ...{ state: "asked", street: street.code, channel: "street", age: 7, assignee: "9" },
  });
  const odd = { state: "__proto__", street: "x", channel: ["web"], age: "-1", mine: "" };
  expect(filterIn(odd, "9")).toEqual({});
});

it("O28: every class of 未采用 has a sentence to begin from", () => {
  expect(Object.keys(declineTemplates)).toEqual(Object.keys(declineReasons));
  for (const sentence of Object.values(declineTemplates)) expect(sentence).toMatch(/。$/);
});
