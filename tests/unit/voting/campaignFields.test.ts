import { type Field, flattenAllFields } from "payload";
import { expect, test } from "vitest";
import { withBuiltInChecks } from "#content/fields/withBuiltInChecks.ts";
import { candidateFields } from "#voting/desk/candidateFields.ts";
import { rulesFields } from "#voting/desk/rulesFields.ts";
import { amountWords, codeWords } from "#voting/desk/wording.ts";

/** What the panel says of a value at the field that `path` leads to. */
async function said(fields: Field[], path: string[], value: unknown): Promise<unknown> {
  const [name, ...rest] = path;
  const field = flattenAllFields({ fields }).find((one) => "name" in one && one.name === name);
  if (!field) throw new Error(`no field ${name}`);
  if (rest.length > 0 && "fields" in field) return said(field.fields, rest, value);
  if (!("validate" in field) || typeof field.validate !== "function")
    throw new Error(`${name} has no rule`);
  const validate = field.validate as (value: unknown, options: object) => unknown;
  return validate(value, { ...field, req: { t: (key: string) => key, payload: {} } });
}

const { fields } = withBuiltInChecks({ fields: [rulesFields(), candidateFields()] });

test.each([
  ["rules", "categories", "slug"],
  ["rules", "jury", "criteria", "slug"],
  ["candidates", "category"],
])("a code is refused at its field, in the panel's words: %s %s %s", async (...path) => {
  expect(await said(fields, path, "Grid Worker")).toBe(codeWords.shape);
  expect(await said(fields, path, "")).toBe(codeWords.missing);
  expect(await said(fields, path, "grid-worker")).toBe(true);
});

test("the number of a candidate is whole, required and from 1", async () => {
  const number = (value: unknown) => said(fields, ["candidates", "number"], value);
  expect(await number(1.5)).toBe(amountWords.whole);
  expect(await number(7)).toBe(true);
  expect(await number(undefined)).not.toBe(true);
  expect(await number(0)).not.toBe(true);
});
