import { expect, it } from "vitest";
import { nearestFirst } from "#site/recommend/similarCases.ts";

it("O45: what is like it in the same street comes first, the rest in the order of the search", () => {
  const hit = (url: string, place?: string) => ({
    ...{ url, kind: "案例", title: [{ text: url }] },
    ...(place && { place }),
  });
  const hits = [
    hit("/a/", "青羊区草堂街道"),
    hit("/b/"),
    hit("/c/", "武侯区簇桥街道龙井社区"),
    hit("/d/", "武侯区簇桥街道"),
  ];
  const urls = (typed: string) => nearestFirst(hits, typed).map(({ url }) => url);
  expect(urls("簇桥街道一个院子")).toEqual(["/c/", "/d/", "/a/", "/b/"]);
  expect(urls("")).toEqual(["/a/", "/b/", "/c/", "/d/"]);
});
