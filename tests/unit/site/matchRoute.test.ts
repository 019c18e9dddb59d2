import { expect, test } from "vitest";
import { matchRoute } from "#site/edition/matchRoute.ts";

test.each([
  ["/cases/[slug]/", "/cases/men-ting/", { slug: "men-ting" }],
  ["/cases/[slug]/", "/cases/district/510107/", undefined],
  ["/gone/[...path]/", "/gone/cases/che-xia/", { path: "cases/che-xia" }],
  ["/feeds/[...feed].xml", "/feeds/topic/life.xml", { feed: "topic/life" }],
  ["/feeds/[...feed].xml", "/feeds/topic/lifeXxml", undefined],
])("%s against %s", (pattern, path, params) => {
  expect(matchRoute(pattern, path)).toEqual(params);
});
