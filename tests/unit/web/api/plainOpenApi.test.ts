import { expect, it } from "vitest";
import { contentOperations } from "#site/api/operations.ts";
import { openApi, plainOpenApi } from "#web/api/openApi.ts";

type Document = {
  paths: Record<string, unknown>;
  components: { schemas: Record<string, unknown> };
};

const origin = "https://paper.example";

it("names no format that only the maker of the schemas knows", () => {
  const known = ["binary", "date", "date-time", "email", "uri", "uuid"];
  for (const [, format = ""] of JSON.stringify(openApi(origin)).matchAll(/"format":"([^"]+)"/g))
    expect(known).toContain(format);
});

it("describes on a plain file host what is there, and nothing that only `web` answers", () => {
  const plain = plainOpenApi(origin) as Document;
  expect(Object.keys(plain.paths)).toEqual(contentOperations.map(({ path }) => path));
  const { paths } = openApi(origin) as Document;
  for (const path of ["/api/v1/changes.json", "/search/results.json"]) {
    expect(paths).toHaveProperty([path]);
    expect(plain.paths).not.toHaveProperty([path]);
  }
  const named = JSON.stringify(plain).matchAll(/#\/components\/schemas\/(\w+)/g);
  for (const [, name = ""] of named) expect(plain.components.schemas).toHaveProperty(name);
});
