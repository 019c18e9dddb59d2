import { expect, test } from "vitest";
import { sourceFiles } from "./sourceFiles.ts";

const island = /<(\w+)\s+(client:\S+)/g;

test("every island wakes by a time, for a page that stands still is never called idle", () => {
  const islands = [...sourceFiles.values()]
    .filter(({ name }) => name.endsWith(".astro"))
    .flatMap(({ name, text }) =>
      [...text.matchAll(island)].map(([, component, when]) => ({ name, component, when })),
    );
  expect(islands.map(({ component }) => component)).toContain("VoteStatus");
  expect(islands.filter(({ when }) => when !== "client:idle={wakeBy}")).toEqual([]);
});
