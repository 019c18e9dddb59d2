import { expect, test } from "vitest";
import { neighboursOf } from "#site/views/neighbours.ts";
import { relatedStories } from "#site/views/relatedStories.ts";
import { anEdition } from "#tests/factories/edition.ts";
import { libraryOf } from "#tests/factories/libraries.ts";
import { aCase, aNewsItem } from "#tests/factories/stories.ts";

const story = aCase({ slug: "here", places: ["510107011", "510107", "5101"], topics: ["circle"] });
const at = (slug: string, places: string[], topics: string[] = []) =>
  aCase({ slug, places, topics });
const library = libraryOf(
  anEdition({
    stories: [
      story,
      at("topic", ["510131"], ["circle"]),
      at("district", ["510107004", "510107"]),
      at("street", ["510107011002"]),
      at("far", ["510131"]),
    ],
  }),
);

test("a story without picks leads to its street, then its district, then its topic", () => {
  const slugs = relatedStories(library, story).map(({ slug }) => slug);
  expect(slugs).toEqual(["street", "district", "topic"]);
});

test("a story from nowhere on nothing leads to what the same people wrote", () => {
  const credits = [{ role: "reporter" as const, names: ["李玥林"] }];
  const alone = aCase({ slug: "alone", places: [], credits });
  const others = [
    aCase({ slug: "same", credits, places: ["510131"] }),
    aCase({ slug: "other", places: ["510131"] }),
  ];
  const found = relatedStories(libraryOf(anEdition({ stories: [alone, ...others] })), alone);
  expect(found.map(({ slug }) => slug)).toEqual(["same"]);
});

test("of two streets the nearest in time come first, whichever street they are from", () => {
  const placed = (day: number, place: string) =>
    aCase({ slug: `day-${day}`, places: [place], publishedAt: `2023-12-0${day}T02:00:00.000Z` });
  const both = aCase({ slug: "both", places: ["510107011", "510107012"] });
  const others = [
    placed(9, "510107012"),
    placed(8, "510107011"),
    placed(7, "510107099"),
    placed(6, "510107012"),
  ];
  const found = relatedStories(libraryOf(anEdition({ stories: [both, ...others] })), both);
  expect(found.map(({ slug }) => slug)).toEqual(["day-9", "day-8", "day-6"]);
});

test("what editors picked stays alone", () => {
  const picked = [{ kind: "case" as const, slug: "far" }];
  expect(relatedStories(library, { ...story, related: picked })).toEqual(picked);
});

test("the end of a story leads to the older and the newer one of its section, and to no other section", () => {
  const [newest, middle, oldest] = [
    aCase({ slug: "c" }),
    aCase({ slug: "b" }),
    aCase({ slug: "a" }),
  ];
  const section = libraryOf(
    anEdition({ stories: [newest, aNewsItem({ slug: "between" }), middle, oldest] }),
  );
  const ways = (of: typeof newest) => {
    const { older, newer } = neighboursOf(section, of);
    return [older?.href, newer?.href];
  };
  expect(ways(newest)).toEqual(["/cases/b/", undefined]);
  expect(ways(middle)).toEqual(["/cases/a/", "/cases/c/"]);
  expect(ways(oldest)).toEqual([undefined, "/cases/b/"]);
});
