import { expect, test } from "vitest";
import { sourceFiles } from "./sourceFiles.ts";

const isOfApi = /import [^;]*(?:\bEndpoint\b[^;]* from "payload"|\bcampaignEndpoint\b)/;

test("A19 no endpoint of the API lets its answer be stored", () => {
  const endpoints = [...sourceFiles.values()].filter(({ text }) => isOfApi.test(text));
  expect(endpoints.map(({ name }) => name)).toContain("cms/voting/jury/sheetEndpoints.ts");
  const storing = endpoints.filter(({ text }) =>
    [...text.matchAll(/"Cache-Control": "([^"]*)"/g)].some(([, value]) => value !== "no-store"),
  );
  expect(storing.map(({ name }) => name)).toEqual([]);
});
