import type { Field } from "payload";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { bodyBlocks } from "#content/bodyBlocks.ts";
import { wording } from "#content/wording.ts";

/** One field of the real config, with the path that an operator would name. */
type Found = { path: string; field: Field };

let found: Found[];

const fieldsIn = (fields: readonly Field[], prefix: string): Found[] =>
  fields.flatMap((field) => {
    const path = "name" in field && field.name ? `${prefix}${field.name}` : prefix;
    const own = "name" in field && field.name ? [{ path, field }] : [];
    if (field.type === "tabs")
      return field.tabs.flatMap((tab) =>
        fieldsIn(tab.fields, "name" in tab && tab.name ? `${prefix}${tab.name}.` : prefix),
      );
    const inner = "fields" in field ? (field.fields as Field[]) : [];
    return [...own, ...fieldsIn(inner, path === prefix ? prefix : `${path}.`)];
  });

beforeAll(async () => {
  vi.stubEnv("GRIDPRESS_BUILD", "1");
  const { default: config } = await import("../../../cms/payload.config.ts");
  const { collections, globals } = await config;
  const ours = [...collections, ...globals].filter(({ slug }) => !slug.startsWith("payload-"));
  found = [...ours, ...bodyBlocks].flatMap(({ slug, fields }) => fieldsIn(fields, `${slug}.`));
}, 60_000);
afterAll(() => vi.unstubAllEnvs());

type Limits = Partial<Record<"min" | "max" | "minRows" | "maxRows" | "maxLength", number>> & {
  required?: boolean;
  hasMany?: boolean;
  options?: unknown[];
};

/** Values that break one limit of a field each. */
const violations = (field: Field): { limit: string; value: unknown }[] => {
  const { min, max, minRows, maxRows, maxLength, required, hasMany, options } = field as Limits;
  const one = (value: unknown) => (hasMany ? [value] : value);
  const isNeeded = required === true && field.type !== "checkbox" && field.type !== "json";
  return [
    ...(maxLength === undefined
      ? []
      : ["字", "a", "𠮷"].map((sign) => ({
          limit: "maxLength",
          value: one(sign.repeat(maxLength + 1)),
        }))),
    ...(min === undefined ? [] : [{ limit: "min", value: one(min - 1) }]),
    ...(max === undefined ? [] : [{ limit: "max", value: one(max + 1) }]),
    ...(field.type === "number"
      ? [Number.NaN, Number.POSITIVE_INFINITY].map((value) => ({
          limit: "number",
          value: one(value),
        }))
      : []),
    ...(minRows && required ? [{ limit: "minRows", value: Array(minRows - 1).fill({}) }] : []),
    ...(maxRows === undefined ? [] : [{ limit: "maxRows", value: Array(maxRows + 1).fill({}) }]),
    ...(isNeeded ? [undefined, null].map((value) => ({ limit: "required", value })) : []),
    ...(options && field.type === "select"
      ? [{ limit: "options", value: one("none of these") }]
      : []),
    ...(field.type === "date" ? [{ limit: "date", value: "2024-13-45" }] : []),
  ];
};

/** What the field says of a value, as Payload asks it. */
const said = async (field: Field, value: unknown): Promise<unknown> => {
  const validate = (field as { validate?: (value: unknown, options: object) => unknown }).validate;
  const req = { t: (key: string) => key, payload: { config: {}, collections: {} }, context: {} };
  return validate?.(value, { ...field, data: {}, siblingData: {}, operation: "create", req });
};

describe("C34 a field's own rule stands beside the rule of its type", () => {
  it("every limit of every field refuses what breaks it", async () => {
    const broken = found.flatMap(({ path, field }) =>
      violations(field).map((violation) => ({ path, field, ...violation })),
    );
    expect(broken.length).toBeGreaterThan(200);
    const passed: string[] = [];
    for (const { path, field, limit, value } of broken) {
      if ((await said(field, value)) === true) passed.push(`${path} ${limit} ${String(value)}`);
    }
    expect(passed).toEqual([]);
  });

  it("a series has an end: its page shows every story of it", async () => {
    const { field } = found.find(({ path }) => path === "topics.series") as Found;
    const stories = Array.from({ length: 101 }, (_, id) => ({
      relationTo: "cases",
      value: id + 1,
    }));
    expect(await said(field, stories)).toBe("validation:greaterThanMax");
  });

  it("counts characters as people do, and says how many there are", async () => {
    const { field } = found.find(({ path }) => path === "cases.kicker") as Found;
    expect(await said(field, "𠮷".repeat(60))).toBe(true);
    expect(await said(field, "𠮷".repeat(61))).toBe(wording.tooLong({ length: 61, limit: 60 }));
  });

  it("asks the field's own rule first, which says it better", async () => {
    const { field } = found.find(({ path }) => path === "cases.headline") as Found;
    expect(await said(field, "　")).toBe(wording.problems.headline);
  });
});
