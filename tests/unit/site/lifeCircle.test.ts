import { describe, expect, it } from "vitest";
import { storeOfEdition } from "#edition/library/storeOfEdition.ts";
import { allPaths } from "#site/allPaths.ts";
import { lifeCirclePage } from "#site/views/lifeCircle.ts";
import { streetPage } from "#site/views/streetPage.ts";
import { anEdition } from "#tests/factories/edition.ts";
import { aStreet } from "#tests/factories/subjects.ts";

const facilities = [
  { name: "示例书屋", kind: "culture", reach: "near", layer: "better", place: "510107011001" },
  { name: "示例药房", kind: "care" },
] as const;
const store = storeOfEdition(
  anEdition({
    streets: [
      aStreet({ facilities: [...facilities] }),
      aStreet({
        ...{ slug: "liu-cheng", place: "510115001" },
        facilities: [{ name: "示例剧场", kind: "culture" }],
      }),
    ],
  }),
);
const { library } = store;
const namesOn = (kind?: string) =>
  lifeCirclePage(library, kind)?.streets.map(({ lines }) => lines.map(({ name }) => name));

describe("the directory of facilities", () => {
  it("lists all by street in the order of the places, or those of one kind", () => {
    expect(namesOn()).toEqual([["示例书屋", "示例药房"], ["示例剧场"]]);
    expect(namesOn("culture")).toEqual([["示例书屋"], ["示例剧场"]]);
    expect(namesOn("green")).toEqual([]);
    expect(namesOn("constructor")).toBeUndefined();
  });

  it("has a page for every kind, also for one that nothing is of", () => {
    const pages = allPaths(store).filter((path) => path.startsWith("/life-circle/"));
    expect(pages).toHaveLength(9);
  });

  it("says how far, what for and where only what is known, and links a community that has a page", () => {
    const [culture, care] = streetPage(library, "cu-qiao")?.facilities.toReversed() ?? [];
    expect(culture?.lines).toEqual([
      {
        name: "示例书屋",
        marks: ["步行5–10分钟", "品质提升型"],
        community: { label: "锦城社区" },
        note: undefined,
      },
    ]);
    expect(care?.lines).toEqual([
      { name: "示例药房", marks: [], community: undefined, note: undefined },
    ]);
  });
});
