import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type SearchText, searchTextsWire } from "#site/search/searchText.wire.ts";
import { aTreeFolder } from "#tests/factories/trees.ts";
import { openSearch, type Search } from "#web/search/openSearch.ts";
import { takedownList } from "#web/takedowns/takedownList.ts";

let data: Awaited<ReturnType<typeof aTreeFolder>>;
const faults: unknown[] = [];
const opened: { close: () => Promise<void> }[] = [];

beforeEach(async () => {
  data = await aTreeFolder();
  vi.stubEnv("GRIDPRESS_DATA_DIR", data.dataDir);
});
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
  vi.unstubAllEnvs();
  await data.remove();
  faults.length = 0;
});

const open = (): Search => {
  const search = openSearch({ dataDir: data.dataDir, onFault: (error) => faults.push(error) });
  opened.push(search);
  return search;
};

const aText = (title: string): SearchText => ({
  ...{ url: `/cases/${encodeURIComponent(title)}/`, kind: "案例", title, day: "2023-12-05" },
  texts: [{ part: "正文", text: `${title}的正文` }],
});
const file = (...documents: SearchText[]) => JSON.stringify(searchTextsWire.parse({ documents }));
const nothing = takedownList([]);
const countOf = async ({ ask }: Search, query: string, takedowns = nothing) =>
  (await ask({ query, sort: "best", from: 0, most: 20 }, takedowns))?.count;

/** A quarter of a second lies between two looks; nobody counts it here. */
const until = (search: Search, query: string, count: number) =>
  vi.waitFor(async () => expect(await countOf(search, query)).toBe(count), {
    timeout: 20_000,
    interval: 50,
  });

it("F6: follows the tree file by file, and goes on where another process left it", async () => {
  await data.commit({
    files: {
      "/search/texts.json": file(),
      "/search/texts-2023-12.json": file(aText("甲院"), aText("乙院")),
      "/search/other.json": "{",
    },
  });
  const search = open();
  await until(search, "院的正文", 2);
  await data.commit({
    files: { "/search/texts-2023-12.json": file(aText("乙院"), aText("丙院")) },
  });
  await until(search, "丙院", 1);
  expect(await countOf(search, "甲院")).toBe(0);
  await opened.splice(0)[0]?.close();
  const again = open();
  await until(again, "丙院", 1);
  await data.commit({ files: { "/search/texts-2023-12.json": null } });
  await until(again, "院的正文", 0);
  expect(faults).toEqual([]);
});

it("F6: finds in the same moment what the tree shows", async () => {
  const texts = (...titles: string[]) => ({ "/search/texts.json": file(...titles.map(aText)) });
  await data.commit({ files: texts("甲院") });
  const search = open();
  await until(search, "甲院", 1);
  for (const title of ["乙院", "丙院", "丁院"]) {
    await data.commit({ files: texts(title) });
    expect([title, await countOf(search, title)]).toEqual([title, 1]);
  }
  expect(await countOf(search, "甲院")).toBe(0);
});

it("F8: is there for each of several processes that share a data folder, and for the next one", async () => {
  await data.commit({ files: { "/search/texts.json": file(aText("甲院")) } });
  const first = open();
  await until(first, "甲院", 1);
  const other = open();
  await until(other, "甲院", 1);
  await data.commit({ files: { "/search/texts.json": file(aText("乙院")) } });
  for (const search of [first, other]) {
    await until(search, "乙院", 1);
    expect(await countOf(search, "甲院")).toBe(0);
  }
  for (const one of opened.splice(0)) await one.close();
  await until(open(), "乙院", 1);
  expect(faults).toEqual([]);
});

it("tells what it cannot read, keeps the rest, and reads it later", async () => {
  await data.commit({
    files: {
      "/search/texts.json": file(aText("甲院")),
      "/search/texts-2023-12.json": "no json",
    },
  });
  const search = open();
  await until(search, "甲院", 1);
  await vi.waitFor(() => expect(faults).toHaveLength(1), { timeout: 10_000 });
  expect(String(faults[0])).toContain("search:");
  await data.commit({ files: { "/search/texts-2023-12.json": file(aText("乙院")) } });
  await until(search, "乙院", 1);
});

it("F6: leaves out what was taken down as soon as it is told, and has it again when that is undone", async () => {
  await data.commit({ files: { "/search/texts.json": file(aText("甲院"), aText("乙院")) } });
  const search = open();
  await until(search, "院的正文", 2);
  const gone = takedownList([{ path: aText("甲院").url, isCommand: true }]);
  expect(await countOf(search, "院的正文", gone)).toBe(1);
  expect(await countOf(search, "甲院", gone)).toBe(0);
  expect(await countOf(search, "甲院")).toBe(1);
});
