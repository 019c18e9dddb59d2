import { type Field, flattenAllFields } from "payload";
import { expect, test } from "vitest";
import { candidateFields } from "#voting/desk/candidateFields.ts";
import { rulesFields } from "#voting/desk/rulesFields.ts";
import { amountWords, codeWords } from "#voting/desk/wording.ts";

/** What the panel says of a value at the field that `path` leads to. */
function said(fields: Field[], path: string[], value: unknown): unknown {
  const [name, ...rest] = path;
  const field = flattenAllFields({ fields }).find((one) => "name" in one && one.name === name);
  if (!field) throw new Error(`no field ${name}`);
  if (rest.length > 0 && "fields" in field) return said(field.fields, rest, value);
  if (!("validate" in field) || typeof field.validate !== "function")
    throw new Error(`${name} has no rule`);
  const validate = field.validate as (value: unknown, options: object) => unknown;
  return validate(value, { ...field, req: { t: (key: string) => key } });
}

const fields = [rulesFields(), candidateFields()];

test.each([
  ["rules", "categories", "slug"],
  ["rules", "jury", "criteria", "slug"],
  ["candidates", "category"],
])("a code is refused at its field, in the panel's words: %s %s %s", (...path) => {
  expect(said(fields, path, "Grid Worker")).toBe(codeWords.shape);
  expect(said(fields, path, "")).toBe(codeWords.missing);
  expect(said(fields, path, "grid-worker")).toBe(true);
});

test("the number of a candidate is whole, required and from 1", () => {
  const number = (value: unknown) => said(fields, ["candidates", "number"], value);
  expect(number(1.5)).toBe(amountWords.whole);
  expect(number(7)).toBe(true);
  expect(number(undefined)).not.toBe(true);
  expect(number(0)).not.toBe(true);
});
