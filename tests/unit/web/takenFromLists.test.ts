import { brotliDecompressSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answerMark } from "#site/search/answerMark.ts";
import type { SearchAnswer } from "#site/search/asking/searchAnswer.wire.ts";
import type { SearchText } from "#site/search/searchText.wire.ts";
import type { NamesFile } from "#site/search/suggest/namesFile.ts";
import { startSiteServer } from "#tests/harness/siteServer.ts";

const origin = "https://site.example";
const [gone, stays] = ["/cases/men-ting/", "/cases/yuan-luo/"];
const person = "/workers/li-yuefen/";
const page = `<!doctype html><html lang="zh-CN"><body><form><input name="q"></form>${answerMark}</body></html>`;

let site: Awaited<ReturnType<typeof startSiteServer>>;
beforeEach(async () => {
  site = await startSiteServer();
});
afterEach(async () => {
  expect(site.faults).toEqual([]);
  await site.stop();
});

const text = async (path: string) => String((await site.ask(path)).body);

describe("T7: the search answers nothing of what was taken down", () => {
  const aText = (url: string, title: string, more: Partial<SearchText> = {}): SearchText => ({
    ...{ url, title, kind: "案例", day: "2023-12-05", texts: [], ...more },
  });
  beforeEach(async () => {
    await site.commit({ files: { "/search/": page } });
    site.searchFile.setFile("texts", {
      hash: "1",
      documents: [
        aText(gone, "门厅里的书架", { street: "簇桥街道", day: "2022-01-02" }),
        aText(stays, "院落里的书架"),
        aText(person, "李月芬", { kind: "网格员" }),
      ],
    });
  });
  const ask = async (query: string): Promise<SearchAnswer> =>
    JSON.parse(await text(`/search/results.json?q=${encodeURIComponent(query)}`));

  it("in hits, counts and choices, at once and until it is given back", async () => {
    expect(await ask("书架")).toMatchObject({ count: 2 });
    site.takeDown({ path: gone, isCommand: true });
    const answer = await ask("书架");
    expect(answer.hits.map(({ url }) => url)).toEqual([stays]);
    expect(answer).toMatchObject({
      count: 1,
      streets: [],
      years: [{ value: "2023", count: 1 }],
      kinds: [{ value: "案例", count: 1 }],
    });
    const html = await text(`/search/?q=${encodeURIComponent("书架")}`);
    expect(html).not.toContain("门厅");
    expect(html).toContain("有关的内容 1 条");
    site.takeDown();
    expect(await ask("书架")).toMatchObject({ count: 2 });
  });

  it("and offers no name that stands there alone, whether a text came before or after the command", async () => {
    expect(await ask("liyuefen")).toMatchObject({ instead: ["李月芬"] });
    expect(await ask("李跃芬")).toMatchObject({ meant: ["李月芬"] });
    site.takeDown({ path: person });
    expect(await ask("liyuefen")).toMatchObject({ count: 0, instead: [] });
    expect(await ask("李跃芬")).toMatchObject({ count: 0, meant: [] });
    site.takeDown({ path: person }, { path: "/cases/new/" });
    await ask("书架");
    site.searchFile.setFile("more", { hash: "2", documents: [aText("/cases/new/", "鲸鱼")] });
    expect(await ask("鲸鱼")).toMatchObject({ count: 0 });
  });
});

describe("T7: files that tell of many pages leave out what was taken down", () => {
  const card = (url: string, title: string) => ({
    ...{ url: origin + url, json: `${origin}/api/v1${url.slice(0, -1)}.json`, title },
  });
  const feed = `<rss><channel>${[gone, stays]
    .map((url) => `<item><title>${url}</title><link>${origin}${url}</link></item>`)
    .join("")}</channel></rss>`;
  const names: NamesFile = {
    kinds: ["案例"],
    sounds: {},
    names: [
      ["门厅里的书架", 0, gone],
      ["院落里的书架", 0, stays],
    ],
    simplified: "",
  };
  const titleOf = (url: string) => (url === gone ? "门厅里的书架" : "院落里的书架");
  const listPage = `<!doctype html><html lang="zh-CN"><body><article class="story">${[gone, stays]
    .map(
      (url) =>
        `<div class="talk" data-teaser><div><p>${titleOf(url)}</p></div><article class="row" data-teaser><h3><a href="${url}">${titleOf(url)}</a></h3></article></div>`,
    )
    .join("<hr>")}</article><script type="application/ld+json">${JSON.stringify({
    "@graph": [
      { itemListElement: [gone, stays].map((url) => ({ name: titleOf(url), url: origin + url })) },
    ],
  })}</script></body></html>`;
  const cards = [card(gone, "门厅里的书架"), card(stays, "院落里的书架")];
  const files = {
    "/search/names.json": JSON.stringify(names),
    "/search/texts.json": JSON.stringify({
      ...{ documents: cards.map(({ title, url }) => ({ url: new URL(url).pathname, title })) },
      parts: [],
    }),
    "/feed.xml": feed,
    "/news-sitemap.xml": `<urlset>${[gone, stays]
      .map((url) => `<url><loc>${origin}${url}</loc><news:title>${titleOf(url)}</news:title></url>`)
      .join("")}</urlset>`,
    "/": listPage,
    "/cases/yuan-luo/": `<h1>院落里的书架</h1><nav data-teaser class="series"><a href="${gone}">门厅里的书架</a><ul><li data-teaser><a href="${stays}">下一篇</a></li></ul></nav>`,
    "/feeds/streets/cuqiao.json": JSON.stringify({ items: cards }),
    "/api/v1/stories.json": JSON.stringify({ entries: cards }),
    "/api/v1/cases/yuan-luo.json": JSON.stringify({
      ...{ title: "院落里的书架", related: [card(gone, "门厅里的书架")] },
      body: [{ text: "门厅", href: gone }],
      partners: [{ name: "别处", url: `https://elsewhere.example${gone}` }],
    }),
  };

  it.each(Object.keys(files))("%s", async (path) => {
    await site.commit({ files });
    const before = await site.ask(path);
    expect(String(before.body)).toContain(gone);
    site.takeDown({ path: gone, isCommand: true });
    const { status, headers, body } = await site.ask(path);
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe(before.headers["content-type"]);
    const shown = String(body);
    expect(shown).toMatch(/yuan-luo|院落里的书架/);
    expect(shown).not.toContain("门厅里的书架");
    expect(shown).not.toMatch(/<link>[^<]*men-ting/);
  });

  it("pages keep what stands around a teaser, and their policy", async () => {
    await site.commit({ files });
    const before = await site.ask("/");
    site.takeDown({ path: gone, isCommand: true });
    const { headers, body } = await site.ask("/", { "accept-encoding": "identity" });
    expect(headers["content-security-policy"]).toBe(before.headers["content-security-policy"]);
    expect(headers["cache-control"]).toBe(before.headers["cache-control"]);
    expect(String(body)).toMatch(
      /<article class="story"><hr><div class="talk".*<\/article><script/,
    );
    expect((await site.ask("/", { "if-none-match": String(headers.etag) })).status).toBe(304);
    site.takeDown();
    expect((await site.ask("/")).body).toEqual(before.body);
  });

  it("nor does the page that is shown where there is none", async () => {
    await site.commit({ files: { ...files, "/404.html": listPage } });
    const before = await site.ask("/nowhere/");
    site.takeDown({ path: gone });
    const { status, headers, body } = await site.ask("/nowhere/", { "if-none-match": "*" });
    expect([status, headers["cache-control"]]).toEqual([404, before.headers["cache-control"]]);
    expect(String(body)).toContain("院落里的书架");
    expect(String(body)).not.toContain("门厅里的书架");
  });

  it("but keeps a sentence that only links there, and what stands elsewhere under the same path", async () => {
    const sentence = `<p>见<a href="${gone}">门厅</a>。</p>`;
    await site.commit({ files: { ...files, "/cases/yuan-luo/": sentence } });
    site.takeDown({ path: gone, isCommand: true });
    const record = JSON.parse(await text("/api/v1/cases/yuan-luo.json"));
    expect(record).toMatchObject({ related: [], body: [{ text: "门厅" }] });
    expect(record.partners).toHaveLength(1);
    expect(await text("/cases/yuan-luo/")).toBe(sentence);
  });

  it("and are as they lie there otherwise, with their tags", async () => {
    await site.commit({ files });
    const before = await site.ask("/feed.xml");
    site.takeDown({ path: "/cases/other/" });
    const after = await site.ask("/feed.xml");
    expect(after.body).toEqual(before.body);
    expect(after.headers.etag).toBe(before.headers.etag);
    site.takeDown({ path: gone });
    const packed = await site.ask("/feed.xml", { "accept-encoding": "br" });
    expect(packed.headers.etag).not.toContain(String(before.headers.etag).slice(1, 20));
    expect(brotliDecompressSync(packed.body).toString()).not.toContain(gone);
  });
});
