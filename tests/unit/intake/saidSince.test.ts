import { expect, it } from "vitest";
import { saidSince } from "#intake/desk/saidSince.ts";
import { aDeskFiled, aSubmission } from "#tests/factories/recommendations.ts";

const made = Date.parse("2026-11-29T10:00:00+08:00");
const own = aDeskFiled({ draft: { collection: "cases", id: 1 }, draftAt: made });
const picture = {
  ...{ hash: "a".repeat(64), kind: "jpeg" as const, bytes: 9, name: "菜园.jpg" },
  ...{ caption: "", by: "", agreed: "nobody" as const },
};
const merged = (at: number) =>
  aDeskFiled({
    number: "TJ-2026-000002",
    form: { ...aSubmission().form, title: "又一个菜园", story: "她说的另一半。", files: [picture] },
    consents: { contact: true, name: true, portrait: false },
    events: [{ kind: "add", text: "早先补充的。", id: 3, at: made - 9000 }],
    notes: [{ kind: "merge", into: own.number, id: 5, at, by: "7" }],
  });

it("O30: tells all of what was merged after the draft was made, and that its sender agreed to be named", () => {
  const since = saidSince([own, merged(made + 1000)]);
  expect(since.map(({ number }) => number)).toEqual(["TJ-2026-000002", "TJ-2026-000002"]);
  const told = since.map(({ line }) => line).join("\n");
  expect(told).toMatch(/又一个菜园/);
  expect(told).toMatch(/她说的另一半。/);
  expect(told).toMatch(/早先补充的。/);
  expect(told).toMatch(/推荐人同意刊发时写姓名/);
  expect(since.flatMap(({ files }) => files)).toEqual([{ hash: picture.hash, name: "菜园.jpg" }]);
});

it("O30: tells nothing of what was merged before, for the draft has it", () => {
  expect(saidSince([own, merged(made - 1000)])).toEqual([]);
});
