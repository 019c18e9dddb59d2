import { expect, test } from "vitest";
import { z } from "zod";
import { checkWire } from "#edition/checkWire.ts";
import { editionWire } from "#edition/edition.wire.ts";
import { issueInWords } from "#edition/issueInWords.ts";
import { anEditionOfEverything } from "#tests/factories/edition.ts";

type Entry = Record<string, unknown>;
const isEntry = (value: unknown): value is Entry => typeof value === "object" && value !== null;

const wrongValues = [
  undefined,
  null,
  "",
  "中 文",
  -1,
  1.5,
  1e21,
  true,
  {},
  [],
  [null],
  "http://x y",
];

/** Every value of a document one after the other, each replaced by every wrong one, and a stranger beside it. */
function* spoilt(whole: Entry): Generator<Entry> {
  const places: (() => [Entry, string])[] = [];
  const visit = (value: Entry) => {
    for (const [key, inner] of Object.entries(value)) {
      places.push(() => [value, key]);
      if (isEntry(inner)) visit(inner);
    }
  };
  visit(whole);
  for (const place of places) {
    const [holder, key] = place();
    const sound = holder[key];
    for (const wrong of wrongValues) {
      holder[key] = wrong;
      yield whole;
    }
    holder[key] = sound;
  }
  whole.stranger = 1;
  yield whole;
}

const issuesOf = (value: unknown, wire: z.ZodType) => {
  const checked = checkWire(() => value, wire);
  return "issues" in checked ? checked.issues : [];
};

/** One document of each list, so that the walk ends. */
function samples(): [Entry, z.ZodType][] {
  const { settings, stories, ...lists } = anEditionOfEverything();
  const kinds = new Map(stories.map((story) => [story.kind, story]));
  const shape: Record<string, z.ZodType> = editionWire.shape;
  const entries: Entry = { settings: [settings], ...lists, stories: [...kinds.values()] };
  return Object.entries(entries).flatMap(([name, list]): [Entry, z.ZodType][] => {
    const wire = shape[name];
    const element = wire instanceof z.ZodArray ? (wire.element as z.ZodType) : wire;
    if (!Array.isArray(list) || !element) return [];
    const taken = name === "stories" ? list : list.slice(0, 1);
    return taken.filter(isEntry).map((one) => [structuredClone(one), element]);
  });
}

const rest = [
  issuesOf("abcdefgh", z.string().max(3)),
  issuesOf("a", z.string().min(3)),
  issuesOf([1, 2], z.array(z.int()).max(1)),
  issuesOf(5, z.number().lt(5)),
  issuesOf(7, z.number().multipleOf(5)),
  issuesOf({ a: 1 }, z.record(z.string().min(3), z.int())),
  issuesOf(new Map([[{}, "value"]]), z.map(z.object({}), z.int())),
].flat();

test("C29 no message of the wires speaks of types, patterns or keys, whatever is wrong", () => {
  const issues = [...rest];
  for (const [document, wire] of samples())
    for (const wrong of spoilt(document)) issues.push(...issuesOf(wrong, wire));
  const codes = new Set(issues.map(({ code }) => code));
  expect([...codes].sort()).toEqual([
    "custom",
    "invalid_element",
    "invalid_format",
    "invalid_key",
    "invalid_type",
    "invalid_union",
    "invalid_value",
    "not_multiple_of",
    "too_big",
    "too_small",
    "unrecognized_keys",
  ]);
  const words = [...new Set(issues.map(issueInWords))];
  expect(words.filter((one) => /\/\^|[a-z]{3,}|[<>]/i.test(one))).toEqual([]);
  expect(words.every((one) => /\p{Script=Han}/u.test(one))).toBe(true);
});

test("C29 says what is wanted", () => {
  const said = (value: unknown, wire: z.ZodType) => issuesOf(value, wire).map(issueInWords);
  expect(said("", z.string().min(1))).toEqual(["不能为空"]);
  expect(said({}, z.object({ name: z.string() }))).toEqual(["不能为空"]);
  expect(said(1.5, z.int())).toEqual(["须为整数"]);
  expect(said([], z.array(z.string()).min(1))).toEqual(["至少填写 1 项"]);
  expect(said(0, z.int().positive())).toEqual(["须大于 0"]);
  expect(said(101, z.int().max(100))).toEqual(["不能大于 100"]);
  expect(said("2026", z.iso.datetime())).toEqual(["不是正确的日期"]);
});
