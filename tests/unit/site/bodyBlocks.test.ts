import { expect, test } from "vitest";
import { bodyBlocks } from "#site/views/bodyBlocks.ts";
import { anEditionOfEverything } from "#tests/factories/edition.ts";
import { libraryOf } from "#tests/factories/libraries.ts";

const edition = anEditionOfEverything();
const library = libraryOf(edition);
const [story] = edition.stories;
const heading = (level: 2 | 3 | 4) => ({ type: "heading" as const, level, children: [] });
const card = () => ({
  type: "related" as const,
  story: { kind: story?.kind ?? "case", slug: story?.slug ?? "" },
});

const levelsOf = (body: Parameters<typeof bodyBlocks>[1]) =>
  bodyBlocks(library, body).map((block) => ("level" in block ? block.level : undefined));

test("a card before any heading is one level below the page's title, and one below the heading it stands under", () => {
  expect(levelsOf([card(), heading(2), card(), heading(3), card()])).toEqual([2, 2, 3, 3, 4]);
});

test("no heading is more than one level below the one before it", () => {
  expect(levelsOf([heading(3), heading(4), heading(2), heading(4)])).toEqual([2, 3, 2, 3]);
});
