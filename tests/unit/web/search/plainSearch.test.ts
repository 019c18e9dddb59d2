import { describe, expect, it } from "vitest";
import { spellChinese } from "#leaves/spellChinese.ts";
import { answerQuery } from "#site/search/asking/answerQuery.ts";
import type { SearchAsk } from "#site/search/asking/searchAnswer.ts";
import { makePlainIndex } from "#site/search/plain/makePlainIndex.ts";
import { openPlainSearch } from "#site/search/plain/openPlainSearch.ts";
import { plainHeadPath } from "#site/search/plain/plainFiles.ts";
import type { SearchText } from "#site/search/searchText.wire.ts";
import { queries } from "#tests/bench/search/queries.ts";
import { createRandom } from "#tests/harness/random.ts";
import { openSearchFile } from "#web/search/searchFile.ts";

const synonyms = [
  ["噪音", "噪声"],
  ["投票", "点赞"],
  ["网格长", "微网格员"],
];

/** The same pages, answered by `web` and by a browser on a plain file host; `loaded` tells which files it took. */
function bothOver(documents: readonly SearchText[]) {
  const file = openSearchFile();
  file.setFile("texts", { hash: "1", documents, synonyms });
  const files = new Map<string, string>();
  const head = makePlainIndex({
    ...{ documents, synonyms, folder: "/search/x/" },
    spell: (text, options) => spellChinese(text, options).flat(),
    put: (path, content) => void files.set(path, JSON.stringify(content)),
  });
  files.set(plainHeadPath, JSON.stringify(head));
  const loaded: string[] = [];
  const load = async (path: string): Promise<unknown> => {
    loaded.push(path);
    const text = files.get(path);
    if (text === undefined) throw new Error(`no file ${path}`);
    return JSON.parse(text);
  };
  const plain = openPlainSearch(load);
  const both = async (query: string, more: Partial<SearchAsk> = {}) => {
    const ask = { query, sort: "best", from: 0, most: 20, ...more } as const;
    return { web: answerQuery(file, ask), plain: await plain(ask) };
  };
  return { both, loaded, files, openAgain: () => openPlainSearch(load) };
}

const kinds = ["案例", "资讯", "街道", "网格员", "专题"];
const streets = ["簇桥街道", "玉林街道", "东升街道"];

/** Pages that have the words of the queries in some part, among others. */
function somePages(): SearchText[] {
  const random = createRandom(12);
  const words = queries.map(([query]) => query);
  const line = () =>
    Array.from({ length: 1 + random.whole(0, 5) }, () =>
      random.pick([...words, "社区", "居民说", "，", "今年", " ", "6,316户", "“", "院落"]),
    ).join("");
  return Array.from({ length: 240 }, (_, number) => ({
    url: `/cases/${number}/`,
    kind: random.pick(kinds),
    title: random.whole(0, 3) === 0 ? (words[number % words.length] ?? "") : line(),
    day: `202${random.whole(1, 4)}-0${random.whole(1, 9)}-11`,
    street: random.pick(streets),
    texts: [
      { part: "地点", text: `武侯区${random.pick(streets)}` },
      { part: "人物", text: ["单田芳", "李运菊", "王玉虎"].slice(random.whole(0, 2)).join("\n") },
      { part: "摘要", text: line() },
      {
        part: "正文",
        text: [
          line(),
          line(),
          number % 9 === 0 ? "開起闆凳會，網格員陈立波来到双楠社区" : line(),
        ].join("\n"),
      },
    ],
  }));
}

describe("F10: a plain file host answers as `web` does", () => {
  const { both, openAgain, loaded, files } = bothOver(somePages());

  it("to every query of the benchmark: what is found, in its order, with its excerpts and counts", async () => {
    for (const [query] of queries) {
      const { web, plain } = await both(query);
      expect(plain, query).toEqual(web);
    }
  });

  it.each([
    ["社", {}],
    ["桥", { sort: "new" }],
    ["社区", { kind: "案例", from: 20 }],
    ["社区 居民", { street: "簇桥街道", year: "2023" }],
    ["6316", {}],
    ["cqjd", {}],
    ["促桥", {}],
    ["单天房", {}],
    ["shantianfang", {}],
    ["網格員", {}],
    ["網格员", {}],
    ["闆凳會", {}],
    ["陈丽波", {}],
    ["双南社区", {}],
    ["双男", {}],
    ["chenlibo", {}],
    ["shuangnan", {}],
    ["板凳会", {}],
    ["闆凳", {}],
    ["，。", {}],
    ["没有这样的话语", {}],
  ] as const)("to %s with %j", async (query, more) => {
    const { web, plain } = await both(query, more);
    expect(plain).toEqual(web);
  });

  it("and loads the words that were asked for alone", async () => {
    loaded.length = 0;
    await openAgain()({ query: "社区", sort: "best", from: 0, most: 20 });
    const words = loaded.filter((path) => /\/\d+-\d+\.json$/.test(path));
    expect(words).toHaveLength(1);
    expect(loaded.some((path) => /names|characters/.test(path))).toBe(false);
    expect(loaded.length).toBeLessThan(25);
    expect([...files.values()].every((text) => text.length < 200_000)).toBe(true);
  });
});

it("F10: goes over as many segments as there are pages for, in files that stay small whatever the texts repeat", async () => {
  const { both, files } = bothOver(
    Array.from({ length: 2_500 }, (_, number) => ({
      url: `/cases/${number}/`,
      kind: "案例",
      title: `第${number}个案例`,
      day: `2023-0${1 + (number % 9)}-11`,
      texts: [{ part: "正文", text: "办得好不好，由住户来评".repeat(12) }],
    })),
  );
  for (const query of ["好不好", "第77个", "案", "第2499个案例 住户"]) {
    const { web, plain } = await both(query, { from: 20 });
    expect(plain, query).toEqual(web);
  }
  expect(Math.max(...[...files.values()].map((text) => text.length))).toBeLessThan(200_000);
});
