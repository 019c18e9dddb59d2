import { expect, test } from "vitest";
import { sourceFiles } from "./sourceFiles.ts";

test("operations measure waits and runs by a clock that nobody sets", () => {
  const byTheWall = [...sourceFiles.values()].filter(
    ({ name, text }) => name.startsWith("cms/operations/") && text.includes("Date.now()"),
  );
  expect(byTheWall.map(({ name }) => name)).toEqual([]);
});
