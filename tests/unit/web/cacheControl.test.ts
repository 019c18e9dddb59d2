import { describe, expect, it } from "vitest";
import { cacheControl } from "#web/cacheControl.ts";

/** Longest that a cache of some kind may give an answer away without asking, in seconds. */
const seconds = (file: string, of: "max-age" | "s-maxage"): number =>
  Number(new RegExp(`\\b${of}=(\\d+)`).exec(cacheControl(file, 200))?.[1]);

describe("how long caches may keep what can be withdrawn (T6)", () => {
  it.each(["cases/a/index.html", "api/v1/cases/a.json", "api/v1/cases.json"])("%s", (file) => {
    expect([seconds(file, "max-age"), seconds(file, "s-maxage")]).toEqual([0, 10]);
  });

  it.each([
    "feed.xml",
    "feed.json",
    "feeds/cases.xml",
    "search/texts-3.json",
    "search/texts.json",
    "search/names.json",
  ])("%s, which holds words of pages, no longer than those", (file) => {
    expect([seconds(file, "max-age"), seconds(file, "s-maxage")]).toEqual([0, 10]);
  });

  it.each(["media/a-480.jpg", "covers/a.png"])("%s for a minute by shared caches", (file) => {
    expect(seconds(file, "s-maxage")).toBe(60);
    expect(cacheControl(file, 200)).not.toContain("immutable");
  });
});
