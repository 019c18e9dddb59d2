import { expect, test } from "vitest";
import { storeOfEdition } from "#edition/library/storeOfEdition.ts";
import { feedAt } from "#site/found/feeds.ts";
import { jsonFeed } from "#site/found/jsonFeed.ts";
import { rss } from "#site/found/rss.ts";
import { searchTextPaths, searchTextsPart } from "#site/search/textFiles.ts";
import { anEdition } from "#tests/factories/edition.ts";
import { aCase } from "#tests/factories/stories.ts";

const origin = "https://news.example.cn";
const mostBytes = 200_000;

/** A day of the longest texts that newspapers print: five thousand characters each. */
const paragraph = { type: "paragraph" as const, children: [{ text: "院落里的事，".repeat(20) }] };
const store = storeOfEdition(
  anEdition({
    stories: Array.from({ length: 40 }, (_, index) =>
      aCase({ id: String(index), slug: `long-${index}`, body: Array(42).fill(paragraph) }),
    ),
  }),
);

test("a feed of long texts is no file above 200 KB: what does not fit is told with its summary", () => {
  const feed = feedAt(store.library, "/feed");
  if (!feed) throw new Error("there is always a feed of everything");
  expect(Buffer.byteLength(rss(feed, origin))).toBeLessThan(mostBytes);
  expect(Buffer.byteLength(JSON.stringify(jsonFeed(feed, origin)))).toBeLessThan(mostBytes);
  expect(feed.entries).toHaveLength(20);
  expect(feed.entries[0]?.text).toBeDefined();
  expect(feed.entries.at(-1)?.text).toBeUndefined();
});

test("no file of texts for the search is above 200 KB, and all texts are there", () => {
  const files = searchTextPaths(store.library).flatMap((path) => {
    const part = searchTextsPart(store.library, /texts-(.+)\.json$/.exec(path)?.[1] ?? "");
    return part ? [part] : [];
  });
  for (const file of files) expect(Buffer.byteLength(JSON.stringify(file))).toBeLessThan(mostBytes);
  const cases = files.flatMap(({ documents }) => documents.filter(({ kind }) => kind === "案例"));
  expect(cases).toHaveLength(40);
});
