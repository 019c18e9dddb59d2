import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { placeFileWire } from "#intake/placeFile.wire.ts";
import { placeFiles } from "#intake/placeFiles.ts";
import { placesInText } from "#intake/placeInText.ts";
import { paths } from "#leaves/paths.ts";
import { pinyinKeys } from "#places/pinyinKeys.ts";
import { findPlaces, knownPlaces, placesIn } from "#site/recommend/findPlaces.ts";

const names = readFileSync("seed/places/chengdu-divisions.csv", "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(","))
  .map(([code = "", name = ""]) => ({ code, name, ...pinyinKeys(name) }));
const files = placeFiles(names, paths.recommendPlaces);
const places = knownPlaces(files.flatMap((file) => file.places));
const found = (text: string) => findPlaces(places, text, 8).map(({ full }) => full);

describe("O40: files of places", () => {
  it("are of bounded size, lead on to one another, and hold every place below the city", () => {
    for (const file of files) {
      placeFileWire.parse(file);
      expect(Buffer.byteLength(JSON.stringify(file))).toBeLessThan(200_000);
    }
    expect(files.map(({ next }) => next)).toEqual(["/recommend/places-2.json", undefined]);
    expect(places.map(({ code }) => code)).toEqual(
      names.map(({ code }) => code).filter((code) => code.length > 4),
    );
  });

  it("are one empty file where nothing was imported", () => {
    expect(placeFiles([], paths.recommendPlaces)).toEqual([{ places: [] }]);
  });
});

describe("O40: places are found", () => {
  it.each([
    ["簇桥", "武侯区簇桥街道"],
    ["cuqiao", "武侯区簇桥街道"],
    ["cqjd", "武侯区簇桥街道"],
    ["武侯区簇桥", "武侯区簇桥街道"],
    ["簇桥 龙井", "武侯区簇桥街道龙井社区"],
    ["cuqiao 龙井", "武侯区簇桥街道龙井社区"],
  ])("by %s", (typed, full) => {
    expect(found(typed)).toContain(full);
  });

  it("a name that several have, each with where it lies, and no more than fit", () => {
    expect(found("永兴社区")).toHaveLength(6);
    expect(found("社区")).toHaveLength(8);
  });

  it.each(["", " ", "s", "不存在的地方"])("not by “%s”", (typed) => {
    expect(found(typed)).toEqual([]);
  });

  it("step by step from the district", () => {
    expect(placesIn(places, "")).toHaveLength(20);
    const streets = placesIn(places, "510107").map(({ name }) => name);
    expect(streets).toContain("簇桥街道");
    const code = places.find(({ full }) => full === "武侯区簇桥街道")?.code ?? "";
    expect(placesIn(places, code).map(({ name }) => name)).toContain("龙井社区");
  });
});

describe("O40: a place in what was typed", () => {
  const codeIn = placesInText(names);
  const nameOf = (text: string) => names.find(({ code }) => code === codeIn(text))?.name;

  it.each([
    ["武侯区簇桥街道龙井社区", "龙井社区"],
    ["四川省成都市武侯区簇桥街道龙井社区玲珑郡3栋", "龙井社区"],
    ["簇桥街道 龙井社区", "龙井社区"],
    ["簇桥街道一个院子", "簇桥街道"],
  ])("is read from %s", (text, name) => {
    expect(nameOf(text)).toBe(name);
  });

  it.each(["龙井社区", "武侯区", "城南的老院子", ""])("is not guessed from %s", (text) => {
    expect(codeIn(text)).toBeUndefined();
  });
});
