import { expect, test } from "vitest";
import { oldAddressPages } from "#release/oldAddressPages.ts";
import { editions } from "#tests/factories/edition.ts";
import { linksOf } from "#tests/harness/links.ts";
import { markupProblems } from "#tests/harness/markupProblems.ts";

const origin = "https://news.example.cn";

test("a moved address leads on, and is valid, linked and out of search", async () => {
  const redirects = [{ from: "/cases/jiu/", to: "/cases/门厅/" }];
  const [moved] = oldAddressPages({ redirects, tombstones: [] }, origin);
  if (!moved || !("html" in moved.page)) throw new Error("a redirect is a page");
  const { html } = moved.page;
  const to = encodeURI("/cases/门厅/");
  expect(moved.file).toBe("cases/jiu/index.html");
  expect(html).toContain(`content="0; url=${to}"`);
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(linksOf(html)).toEqual([`${origin}${to}`, to]);
  expect(await markupProblems([{ file: moved.file, html }])).toEqual([]);
});

test("a withdrawn address shows its tombstone", () => {
  expect(oldAddressPages(editions.withdrawn(), origin)).toContainEqual({
    file: "cases/che-xia/index.html",
    page: { sameAs: "gone/cases/che-xia/index.html" },
  });
});
