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

  it("lists those of one district, says which kind each is of, and offers districts that have some", () => {
    expect(namesOn("510115")).toEqual([["示例剧场"]]);
    expect(namesOn("510104")).toEqual([]);
    expect(namesOn("510107011")).toBeUndefined();
    const view = lifeCirclePage(library, "510115");
    expect(view?.title).toBe("15分钟生活圈：温江区");
    expect(view?.streets[0]?.lines[0]?.marks).toEqual(["文化活动"]);
    expect(view?.districts).toEqual([
      { label: "武侯区", href: "/life-circle/510107/", isCurrent: false },
      { label: "温江区", href: "/life-circle/510115/", isCurrent: true },
    ]);
  });

  it("leads to the streets where all facilities are too many for one page, and lists those of a district", () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        name: `示例设施${index}`,
        kind: "care" as const,
      }));
    const { library } = storeOfEdition(
      anEdition({
        streets: [
          aStreet({ facilities: many(300) }),
          aStreet({ slug: "liu-cheng", place: "510115001", facilities: many(101) }),
        ],
      }),
    );
    for (const kind of [undefined, "care"]) {
      const view = lifeCirclePage(library, kind);
      expect(view?.streets).toEqual([]);
      expect(view?.ways?.said).toContain("共401处");
      expect(view?.ways?.links.map(({ href }) => href)).toEqual([
        "/streets/cu-qiao/",
        "/streets/liu-cheng/",
      ]);
    }
    const view = lifeCirclePage(library, "510115");
    expect([view?.streets[0]?.lines.length, view?.ways]).toEqual([101, undefined]);
  });

  it("has a page for every kind and every district, also for one that nothing is of", () => {
    const pages = allPaths(store).filter((path) => path.startsWith("/life-circle/"));
    expect(pages.filter((path) => !/\d/.test(path))).toHaveLength(9);
    const districts = allPaths(store).filter((path) => path.startsWith("/districts/"));
    expect(pages.filter((path) => /\d/.test(path))).toHaveLength(districts.length);
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
