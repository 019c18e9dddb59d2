import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answerMark } from "#site/search/answerMark.ts";
import type { SearchText } from "#site/search/searchText.wire.ts";
import { startSiteServer } from "#tests/harness/siteServer.ts";

const page = `<!doctype html><html lang="zh-CN"><body><form><input id="q" name="q" type="search"></form>${answerMark}<p>栏目</p></body></html>`;
const aText = (number: number, more: Partial<SearchText> = {}): SearchText => ({
  url: `/cases/${number}/`,
  kind: "案例",
  title: `第${number}个院落`,
  day: "2023-12-05",
  texts: [],
  ...more,
});

let site: Awaited<ReturnType<typeof startSiteServer>>;
beforeEach(async () => {
  site = await startSiteServer();
  await site.commit({ files: { "/search/": page } });
});
afterEach(async () => {
  expect(site.faults).toEqual([]);
  await site.stop();
});

const found = (...texts: SearchText[]) =>
  site.searchFile.setFile("texts", { hash: "1", documents: texts });
const ask = async (query: string) => {
  const { status, headers, body } = await site.ask(`/search/?${query}`);
  return { status, headers, html: String(body) };
};

describe("F7: the page of a query", () => {
  it("has the answer and the query in it, and stays as long as other pages", async () => {
    found(aText(1, { place: "武侯区簇桥街道", texts: [{ part: "正文", text: "楼栋长来了" }] }));
    const { status, headers, html } = await ask("q=%E6%A5%BC%E6%A0%8B%E9%95%BF");
    expect(status).toBe(200);
    expect(html).toContain('name="q" value="楼栋长"');
    expect(html).toContain("找到与“楼栋长”有关的内容 1 条。");
    expect(html).toContain('<a href="/cases/1/">第1个院落</a>');
    expect(html).toContain("案例 · 武侯区簇桥街道 · 2023年12月5日 · 匹配：正文");
    expect(html).toContain("<mark>楼栋长</mark>来了");
    expect(html).toContain("<p>栏目</p>");
    expect(headers["cache-control"]).toContain("s-maxage=10");
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
  });

  it("makes no markup of what was asked or found", async () => {
    found(aText(1, { title: "<img src=x onerror=alert(1)>" }));
    const { html } = await ask(`q=${encodeURIComponent('<img src="')}`);
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;");
    expect((await ask(`q=${encodeURIComponent('"><script>$& $1')}`)).html).not.toContain(
      "<script>",
    );
  });

  it("can be turned and narrowed by links", async () => {
    found(
      ...Array.from({ length: 45 }, (_, index) => aText(index, index % 2 ? { kind: "资讯" } : {})),
    );
    const { html } = await ask(`q=${encodeURIComponent("院落")}&page=2`);
    expect(html.match(/<li><a href="\/cases/g)).toHaveLength(20);
    expect(html).toContain('start="21"');
    expect(html).toContain('rel="prev"');
    expect(html).toContain("page=3");
    const narrowed = await ask(
      `q=${encodeURIComponent("院落")}&kind=${encodeURIComponent("资讯")}`,
    );
    expect(narrowed.html).toContain("有关的内容 22 条");
    expect(narrowed.html).toContain('aria-current="true">资讯（22）</a>');
  });

  it("says what to do where nothing is found", async () => {
    found(aText(1));
    const { html } = await ask("q=%E9%B2%B8%E9%B1%BC");
    expect(html).toContain("没有找到“鲸鱼”。");
    expect(html).toContain('href="/recommend/"');
  });

  it("is the plain page where nothing is asked, and compressed where that is liked", async () => {
    expect((await ask("q=")).html).toContain(answerMark);
    expect(String((await site.ask("/search/")).body)).toContain(answerMark);
    const { headers, body } = await site.ask("/search/?q=x", { "accept-encoding": "gzip" });
    expect(headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(body).toString()).toContain("没有找到“x”。");
  });

  it("is answered for programs too", async () => {
    found(aText(1));
    const { headers, body } = await site.ask(
      `/search/results.json?q=${encodeURIComponent("院落")}`,
    );
    expect(headers["content-type"]).toContain("json");
    expect(JSON.parse(String(body))).toMatchObject({ count: 1, hits: [{ url: "/cases/1/" }] });
  });

  it("tells a program why there is no answer in the words of the content API", async () => {
    const refused = async (query: string, method?: string) => {
      const { status, headers, body } = await site.ask(`/search/results.json${query}`, {}, method);
      expect(headers["content-type"]).toContain("application/problem+json");
      expect(headers["access-control-allow-origin"]).toBe("*");
      return [status, JSON.parse(String(body)).status];
    };
    for (const query of ["", "?q=", "?q=%20%20", "?kind=x"])
      expect(await refused(query)).toEqual([400, 400]);
    expect(await refused("?q=x", "POST")).toEqual([405, 405]);
  });

  it("is narrowed by what the description of the API gives as an example", async () => {
    found(aText(1, { street: "簇桥街道" }));
    const described = JSON.parse(String((await site.ask("/api/v1/openapi.json")).body));
    const { parameters } = described.paths["/search/results.json"].get;
    for (const { name, description } of parameters) {
      const example = /如 (\S+)$/.exec(description)?.[1];
      if (!example || name === "q") continue;
      const query = new URLSearchParams({ q: "院落", [name]: example });
      const { body } = await site.ask(`/search/results.json?${query}`);
      expect([name, JSON.parse(String(body)).count]).toEqual([name, 1]);
    }
  });

  it("is sent once to whoever keeps it, until something else is found", async () => {
    found(aText(1));
    for (const path of ["/search/results.json", "/search/"]) {
      const address = `${path}?q=${encodeURIComponent("院落")}`;
      const { etag } = (await site.ask(address)).headers;
      const again = () => site.ask(address, { "if-none-match": String(etag) });
      expect([(await again()).status, (await again()).body.length]).toEqual([304, 0]);
      found(aText(1), aText(2));
      expect((await again()).status).toBe(200);
      found(aText(1));
    }
  });

  it("leads back from a page that is none, and never to one that would not come", async () => {
    found(...Array.from({ length: 1_045 }, (_, index) => aText(index)));
    const query = `q=${encodeURIComponent("院落")}`;
    const last = (await ask(`${query}&page=50`)).html;
    expect(last).toContain("这里列出前1000条");
    expect(last).not.toContain('rel="next"');
    expect((await ask(`${query}&page=49`)).html).not.toContain("这里列出前");
    found(aText(1), aText(2));
    const beyond = (await ask(`${query}&page=7`)).html;
    expect(beyond).toContain("这一页没有内容");
    expect(beyond).not.toContain("<ol");
    expect(beyond).toMatch(/href="\/search\/\?q=[^"&]+" rel="prev"/);
  });

  it("shows what is chosen, also where it stands behind a dozen others or has no answer", async () => {
    const street = (number: number) => `第${number}街道`;
    found(...Array.from({ length: 20 }, (_, index) => aText(index, { street: street(index) })));
    const query = `q=${encodeURIComponent("院落")}`;
    for (const [name, count] of [
      [street(9), 1],
      ["鲸鱼街道", 0],
    ] as const) {
      const { html } = await ask(`${query}&street=${encodeURIComponent(name)}`);
      expect(html).toContain(`aria-current="true">${name}（${count}）</a>`);
    }
    const { html } = await ask(`${query}%E9%B2%B8&kind=x`);
    expect(html).toContain("没有找到“院落鲸”。");
    expect(html).not.toContain("的结果");
  });

  it("asks nothing where nobody sees what was asked, and keeps a question mark that was", async () => {
    found(aText(1, { title: "网格员是谁?" }), aText(2));
    for (const nothing of ["\u200b\u2060", "“”", "\u3164 \u00ad"])
      expect((await ask(`q=${encodeURIComponent(nothing)}`)).html).not.toContain("data-answered");
    expect((await ask(`q=${encodeURIComponent("是谁")}?`)).html).toContain("内容 1 条");
  });

  it("takes any address", async () => {
    found(aText(1));
    for (const query of [
      "q=%",
      "q=x&page=-1",
      "q=x&page=9e9",
      "q=x&sort=y&kind=%00",
      `q=${encodeURIComponent("长").repeat(900)}`,
    ])
      expect((await ask(query)).status).toBeLessThan(500);
    const { status } = await site.ask("/search/?q=x", {}, "POST");
    expect(status).toBe(405);
  });
});
