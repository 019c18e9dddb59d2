import { expect, test } from "vitest";
import { storeOfEdition } from "#edition/library/storeOfEdition.ts";
import { suggestedNames } from "#site/search/suggest/suggestedNames.ts";
import { suggestionsIn } from "#site/search/suggest/suggestionsFor.ts";
import { anEdition } from "#tests/factories/edition.ts";
import { aCase } from "#tests/factories/stories.ts";
import { aStreet, aTopic, aWorker } from "#tests/factories/subjects.ts";

const libraryOf = (edition: Parameters<typeof storeOfEdition>[0]) =>
  storeOfEdition(edition).library;

const small = libraryOf(
  anEdition({
    stories: [
      aCase({ headline: "簇桥合伙人改造门厅", credits: [{ role: "reporter", names: ["沈悦"] }] }),
      aCase({ slug: "men-ting-kai-fang", headline: "門廳開放" }),
    ],
    streets: [aStreet({ brand: "锦绣簇桥" })],
    workers: [
      aWorker({ id: "1", slug: "shan", name: "单田芳", places: ["510107011001"] }),
      aWorker({ id: "2", slug: "zeng", name: "曾淑芳" }),
    ],
    topics: [aTopic({ name: "生活圈" })],
  }),
);

test.each([
  ["簇桥", "锦绣簇桥"],
  ["cuqiao", "锦绣簇桥"],
  ["cq", "锦绣簇桥"],
  ["錦繡簇橋", "锦绣簇桥"],
  ["门厅开放", "門廳開放"],
  ["門廳", "門廳開放"],
  ["mtkf", "門廳開放"],
  ["cuq", "锦绣簇桥"],
  ["jinx", "锦绣簇桥"],
  ["簇q", "锦绣簇桥"],
  ["簇qiao", "锦绣簇桥"],
  ["簇桥合伙人", "簇桥合伙人改造门厅"],
  ["shantianfang", "单田芳"],
  ["zsf", "曾淑芳"],
  ["zengsf", "曾淑芳"],
  ["zshufang", "曾淑芳"],
  ["cqiao", "锦绣簇桥"],
  ["shq", "生活圈"],
  ["更正", "更正"],
  ["锦城", "锦城社区"],
  ["jcsq", "锦城社区"],
  ["沈悦", "沈悦"],
  ["武侯", "武侯区"],
  ["ＣＱ", "锦绣簇桥"],
  ["门厅 合伙人", "簇桥合伙人改造门厅"],
])("F11: %s suggests %s", (typed, name) => {
  const suggested = suggestionsIn(suggestedNames(small))(typed);
  expect(suggested.map((one) => one.name)).toContain(name);
  expect(suggested.length).toBeLessThanOrEqual(8);
});

test("F11: a page of the site is suggested by what people call it, once", () => {
  const names = suggestionsIn(suggestedNames(small));
  for (const [typed, url] of [
    ["投票", "/campaigns/"],
    ["公告", "/announcements/"],
    ["qjm", "/recommend/status/"],
  ] as const)
    expect([typed, names(typed).map((one) => one.url)]).toEqual([
      typed,
      expect.arrayContaining([url]),
    ]);
  const urls = names("网格员").map((one) => one.url);
  expect(urls.filter((url) => url === "/workers/")).toHaveLength(1);
});

test("F11: what begins so comes first, what is only said so last, and nothing stands for nothing", () => {
  const names = suggestionsIn(suggestedNames(small));
  expect(names("簇桥合")[0]?.name).toBe("簇桥合伙人改造门厅");
  expect(names("簇").map(({ name }) => name)).toEqual([
    "武侯区簇桥街道",
    "簇桥合伙人改造门厅",
    "锦绣簇桥",
  ]);
  expect(names("  ")).toEqual([]);
  expect(names("鲸鱼")).toEqual([]);
});

test("F11: the file of names is bounded, whatever is published and however it is called", () => {
  const long = "社区微治理项目首批合伙人名单公布居民群众自己的事情自己商量着办".repeat(3);
  const many = Array.from({ length: 2_000 }, (_, index) => String(index));
  const file = suggestedNames(
    libraryOf(
      anEdition({
        stories: many.map((id) => aCase({ id, slug: `case-${id}`, headline: `${id}${long}` })),
        workers: many.map((id) => aWorker({ id, slug: `worker-${id}`, name: `张三${id}` })),
        topics: many.map((id) => aTopic({ id, slug: `topic-${id}`, name: `专题${id}` })),
      }),
    ),
  );
  expect(Buffer.byteLength(JSON.stringify(file))).toBeLessThanOrEqual(200_000);
  expect(file.names.filter(([name]) => name.startsWith("张三")).length).toBe(800);
});
