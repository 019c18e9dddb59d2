import { describe, expect, test } from "vitest";
import { storeOfEdition } from "#edition/library/storeOfEdition.ts";
import { xmlText } from "#site/found/escape.ts";
import { feedAt, feedPaths } from "#site/found/feeds.ts";
import { figuresCsv } from "#site/found/figuresCsv.ts";
import { jsonFeed } from "#site/found/jsonFeed.ts";
import { newsSitemap } from "#site/found/newsSitemap.ts";
import { rss } from "#site/found/rss.ts";
import { securityTxt } from "#site/found/securityTxt.ts";
import { sitemap, sitemapPaths } from "#site/found/sitemap.ts";
import { aBodyOfEveryBlock, aParagraph } from "#tests/factories/body.ts";
import { anEdition, editions, theSettings } from "#tests/factories/edition.ts";
import { libraryOf, pathsOf } from "#tests/factories/libraries.ts";
import { aCase, anInterview } from "#tests/factories/stories.ts";
import { aCorrection, aStreet, aWorker } from "#tests/factories/subjects.ts";

const origin = "https://news.example.cn";

describe("feeds", () => {
  test("exist for everything, and for the districts and topics that have stories", () => {
    const files = feedPaths(storeOfEdition(editions.one()));
    expect(files).toContain("/feed.xml");
    expect(files).toContain("/feeds/district/510107.json");
    expect(files).not.toContain("/feeds/district/510104.json");
    expect(files).toContain("/feeds/topic/life-circle.xml");
    expect(files).toContain("/feeds/corrections.xml");
  });

  test("carry absolute addresses and text that cannot break the markup", () => {
    const story = aCase({ headline: "“微网”<格> & 人" });
    const feed = feedAt(libraryOf(anEdition({ stories: [story] })), "/feed");
    if (!feed) throw new Error("there is always a feed of everything");
    const xml = rss(feed, origin);
    expect(xml).toContain("<title>“微网”&lt;格&gt; &amp; 人</title>");
    expect(xml).toContain(`<link>${origin}/cases/men-ting/</link>`);
    expect(jsonFeed(feed, origin)).toMatchObject({
      feed_url: `${origin}/feed.json`,
      items: [
        {
          url: `${origin}/cases/men-ting/`,
          authors: [{ name: "沈悦" }],
          image: expect.stringContaining(`${origin}/covers/cases-men-ting-`),
        },
      ],
    });
    expect(xml).toContain(`<media:content url="${origin}/covers/cases-men-ting-`);
    expect(xml).toContain("<dc:creator>沈悦</dc:creator><category>");
    expect(xml).toContain("<lastBuildDate>");
  });

  test("bring whole texts that a reader of feeds can show: plain, absolute, and marked as on the site", () => {
    const story = aCase({
      body: [...aBodyOfEveryBlock(), aParagraph("<script>alert(1)</script>")],
      aiAssisted: true,
      sample: true,
    });
    const feed = feedAt(
      libraryOf(anEdition({ stories: [story], corrections: [aCorrection()] })),
      "/feed",
    );
    if (!feed) throw new Error("there is always a feed of everything");
    const json = jsonFeed(feed, origin);
    const [item] = "items" in json && Array.isArray(json.items) ? json.items : [];
    const html = String(item.content_html);
    expect(json).toMatchObject({
      icon: expect.stringMatching(/^https:.+icon-512\.[0-9a-f]+\.png$/),
      items: [{ date_modified: story.updatedAt, tags: ["案例"], summary: story.summary }],
    });
    expect(item).not.toHaveProperty("content_text");
    expect(html).toContain("本文由人工智能工具辅助制作");
    expect(html).toContain("更正：");
    expect(html).toContain('<a href="https://news.example.cn/about/">链接</a>');
    expect(html).toContain("示意图");
    expect(html).not.toMatch(/<script|(src|href)="\/|style=|class=/);
    for (const text of ["大家的事，大家坐下来商量着办。", "微网实格在成都推开", "改造前"])
      expect(html).toContain(text);
    const xml = rss(feed, origin);
    expect(xml).toContain("<content:encoded>");
    expect(xml).toContain(`<image><url>${origin}/_astro/icon-192.`);
    expect(xml).toContain(`width="1200" height="630"/>`);
  });

  test("hold an interview's transcript", () => {
    const feed = feedAt(libraryOf(anEdition({ stories: [anInterview()] })), "/feed");
    const [turn] = anInterview().transcript;
    if (!feed || !turn) throw new Error("the factory's interview has a transcript");
    const xml = rss(feed, origin);
    expect(xml).toContain(xmlText(`<p><strong>${turn.speaker}：</strong>`));
    expect(xml).toContain(anInterview().guest.post);
  });

  test("hold the figures of a case, which stand beside its text on the page", () => {
    const figures = [{ label: "旧桶点", value: "17", unit: "处", asOf: "2023年", source: "街道" }];
    const feed = feedAt(libraryOf(anEdition({ stories: [aCase({ figures })] })), "/feed");
    if (!feed) throw new Error("there is always a feed of everything");
    expect(rss(feed, origin)).toContain("旧桶点：17处");
  });

  test("name who wrote: reporters and correspondents, and of a reprint its author alone", () => {
    const credits = [
      { role: "reporter" as const, names: ["沈悦"] },
      { role: "correspondent" as const, names: ["李玥"] },
      { role: "editor" as const, names: ["冯涔"] },
    ];
    const origin = {
      ...{ kind: "reprint" as const, source: "温江融媒", author: "胡伯谦" },
      ...{ title: "原题", editor: "刘俊" },
    };
    const authors = (story: Parameters<typeof aCase>[0]) =>
      feedAt(libraryOf(anEdition({ stories: [aCase(story)] })), "/feed")?.entries[0]?.authors;
    expect(authors({ credits })).toEqual(["沈悦", "李玥"]);
    expect(authors({ credits, origin })).toEqual(["胡伯谦"]);
  });

  test("know an entry again when its address has changed", () => {
    const idsOf = (slug: string) => {
      const feed = feedAt(libraryOf(anEdition({ stories: [aCase({ id: "7", slug })] })), "/feed");
      return feed?.entries.map(({ id, href }) => ({ id, isThere: href.includes(slug) }));
    };
    expect(idsOf("new-address")).toEqual(idsOf("men-ting"));
    expect(idsOf("men-ting")).toEqual([{ id: expect.stringMatching(/^urn:/), isThere: true }]);
  });
});

describe("sitemaps", () => {
  test("name every page that may be found, and none that was withdrawn", () => {
    const edition = { ...editions.one(), tombstones: editions.withdrawn().tombstones };
    const xml = sitemap({ library: libraryOf(edition), origin });
    expect(xml).toContain(
      `<loc>${origin}/cases/men-ting/</loc><lastmod>2023-12-15T02:00:00.000Z</lastmod>`,
    );
    expect(xml).not.toContain("/gone/");
    expect(xml).not.toContain("404");
    expect(xml).not.toContain(".xml</loc>");
  });

  test("leave out districts from which nothing has been published", () => {
    const edition = editions.one();
    const xml = sitemap({ library: libraryOf(edition), origin });
    const [place = ""] = edition.stories[0]?.places ?? [];
    const districts = [...(xml ?? "").matchAll(/\/districts\/(\d+)\//g)].map(([, code]) => code);
    expect(districts).toEqual([place.slice(0, 6)]);
  });

  test("say of lists and of the front page when what they list last changed", () => {
    const edition = anEdition({
      stories: [
        aCase({ slug: "a", updatedAt: "2023-12-10T00:00:00.000Z" }),
        aCase({ slug: "b", updatedAt: "2023-12-09T00:00:00.000Z" }),
      ],
      workers: [aWorker({ updatedAt: "2023-12-12T00:00:00.000Z" })],
    });
    const xml = sitemap({ library: libraryOf(edition), origin });
    for (const [path, at] of [
      ["/", "2023-12-12"],
      ["/workers/", "2023-12-12"],
      ["/cases/", "2023-12-10"],
      ["/cases/district/510107/", "2023-12-10"],
      ["/districts/510107/", "2023-12-12"],
    ])
      expect(xml).toContain(`<loc>${origin}${path}</loc><lastmod>${at}T00:00:00.000Z</lastmod>`);
    expect(xml).toContain(`<loc>${origin}/about/</loc></url>`);
  });

  test("are split before a file holds too many addresses, and none gets lost", () => {
    const edition = editions.many();
    const site = { library: libraryOf(edition), origin };
    const locsOf = (xml = "") => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc);
    const whole = locsOf(sitemap(site));
    const most = 5;
    const index = sitemap({ ...site, most });
    expect(index).toContain("<sitemapindex ");
    const parts = sitemapPaths({ ...site, most }).slice(1);
    expect(locsOf(index)).toEqual(parts.map((path) => `${origin}${path}`));
    const nameOf = (path: string) => path.slice("/sitemap-".length, -".xml".length);
    const locs = parts.map((path) => locsOf(sitemap({ ...site, most, part: nameOf(path) })));
    expect(locs.flat().sort()).toEqual(whole.sort());
    for (const { length } of locs) expect(length).toBeLessThanOrEqual(most);
    expect(sitemap({ ...site, most, part: "1999-12" })).toBeUndefined();
    expect(sitemap({ ...site, part: "2023-12" })).toBeUndefined();
    expect(sitemapPaths(site)).toEqual(["/sitemap.xml"]);
  });

  test("for news hold two days back from the edition's moment", () => {
    const stories = [
      aCase({ slug: "new", publishedAt: "2023-12-19T12:00:00.001Z" }),
      // Its two days end at the edition's moment.
      aCase({ slug: "old", publishedAt: "2023-12-19T12:00:00.000Z" }),
    ];
    const xml = newsSitemap(libraryOf(anEdition({ stories })), origin);
    expect(xml).toContain("/cases/new/");
    expect(xml).not.toContain("/cases/old/");
  });

  test("for news is left out while nothing is news", () => {
    const old = anEdition({ stories: [aCase({ publishedAt: "2023-12-01T12:00:00.000Z" })] });
    expect(pathsOf(old)).not.toContain("/news-sitemap.xml");
    const fresh = anEdition({ stories: [aCase({ publishedAt: "2023-12-21T02:00:00.000Z" })] });
    expect(pathsOf(fresh)).toContain("/news-sitemap.xml");
  });
});

describe("security.txt", () => {
  const linesOf = (settings: Parameters<typeof theSettings>[0]) =>
    securityTxt(anEdition({ settings: theSettings(settings) }), origin).split("\n");

  test("says whom to tell, until when, and where it lives", () => {
    expect(linesOf({ complaintEmail: "jubao@news.example.cn" })).toEqual([
      "Contact: mailto:jubao@news.example.cn",
      "Contact: tel:+862886969380",
      `Contact: ${origin}/about/`,
      "Expires: 2024-11-25T00:00:00.000Z",
      "Preferred-Languages: zh, en",
      `Canonical: ${origin}/.well-known/security.txt`,
      "",
    ]);
  });

  test.each([
    ["028-86969380", "+862886969380"],
    ["（0839）3260000", "+868393260000"],
    ["138 0013 8000", "+8613800138000"],
    ["400-800-1234", "+864008001234"],
  ])(
    "makes an address of a number that can be dialled from anywhere: %s",
    (complaintLine, number) => {
      expect(linesOf({ complaintLine, hotline: "" })[0]).toBe(`Contact: tel:${number}`);
    },
  );

  test.each(["见“关于本站”", "12345", "86969380", "028-86969380 转 2"])(
    "makes no address of a line that is less or more than that: %s",
    (complaintLine) => {
      expect(linesOf({ complaintLine, hotline: "" })[0]).toBe(`Contact: ${origin}/about/`);
    },
  );
});

test("figures as a table open in a spreadsheet without running as a formula", () => {
  const [figure] = aStreet().gridFigures;
  if (!figure) throw new Error("the factory's street has figures");
  const csv = figuresCsv(aStreet({ gridFigures: [{ ...figure, label: '=1+1"' }] }));
  expect(csv.startsWith("\uFEFF")).toBe(true);
  expect(csv).toContain(`"'=1+1""",52,个,2023年7月15日,簇桥街道`);
});
