import { expect, it } from "vitest";
import { idsOfField, tabOfField } from "#editorial/lint/components/pathInForm.ts";

const fields = [
  {
    type: "tabs",
    tabs: [
      {
        fields: [
          { name: "headline", type: "text" },
          { name: "body", type: "richText" },
        ],
      },
      { fields: [{ type: "row", fields: [{ name: "credits", type: "array" }] }] },
      { name: "print", fields: [{ name: "date", type: "date" }] },
    ],
  },
  { name: "slug", type: "text" },
];

it.each([
  ["headline", 0],
  ["body:3.1", 0],
  ["body:4/caption", 0],
  ["credits.0.names.1", 1],
  ["print.date", 2],
  ["slug", undefined],
])("N3 %s stands in its tab", (path, tab) => {
  expect(tabOfField(fields, path)).toBe(tab);
});

it("N3 what has no input of its own is looked for where it lies", () => {
  expect(idsOfField("credits.0.names.1")).toEqual([
    "field-credits__0__names__1",
    "credits.0.names-row-1",
    "field-credits__0__names",
    "field-credits__0",
    "credits-row-0",
    "field-credits",
  ]);
});
