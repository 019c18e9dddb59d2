import { describe, expect, test } from "vitest";
import { authorKey } from "#leaves/authorKey.ts";
import { campaignHome } from "#site/campaign/views/campaignHome.ts";
import { scriptJson } from "#site/found/escape.ts";
import { structuredData } from "#site/found/structuredData.ts";
import type { PageHead } from "#site/frame/pageHead.ts";
import { authorPage } from "#site/views/authorPage.ts";
import { caseList } from "#site/views/caseList.ts";
import { casePage } from "#site/views/casePage.ts";
import { coverAt } from "#site/views/covers.ts";
import { districtPage } from "#site/views/districtPage.ts";
import { frontPage } from "#site/views/frontPage.ts";
import { storyParts } from "#site/views/storyParts.ts";
import { streetPage } from "#site/views/streetPage.ts";
import { workerPage } from "#site/views/workerPage.ts";
import { aCampaign } from "#tests/factories/campaigns.ts";
import { anEdition, anEditionOfEverything, theSettings } from "#tests/factories/edition.ts";
import { libraryOf } from "#tests/factories/libraries.ts";
import { aCase } from "#tests/factories/stories.ts";

const origin = "https://news.example.cn";

describe("structured data", () => {
  const edition = anEditionOfEverything();
  const library = libraryOf(edition);
  const graphOf = (head: PageHead | undefined) => {
    if (!head) throw new Error("the edition has this page");
    const cover = coverAt(library, head.path);
    return structuredData({ head, settings: theSettings(), origin, cover })["@graph"];
  };

  test("of a case names article, authors, publisher and the way down to it", () => {
    expect(graphOf(casePage(library, "men-ting")?.head)).toMatchObject([
      { "@type": "NewsMediaOrganization", name: "微网实格" },
      { "@type": "BreadcrumbList", itemListElement: [{ name: "首页" }, { name: "案例" }, {}] },
      {
        "@type": "NewsArticle",
        keywords: ["15分钟社区生活圈", "治理机制"],
        wordCount: 116,
        contentLocation: {
          name: "簇桥街道",
          containedInPlace: { name: "武侯区", containedInPlace: { name: "成都市" } },
        },
        headline: "一间门厅，半栋楼的会客室",
        author: [{ "@type": "Person", name: "沈悦" }],
        image: [
          `${origin}/media/men-ting-1600.jpg`,
          expect.stringMatching(/\/covers\/cases-men-ting-[0-9a-f]{12}\.png$/),
          expect.stringMatching(/\/covers\/cases-men-ting-[0-9a-f]{12}-square\.png$/),
        ],
        publisher: { "@id": `${origin}/#organization` },
      },
    ]);
  });

  test("names the correspondent who wrote alone, as the line under the headline does", () => {
    const credits = [{ role: "correspondent" as const, names: ["李玥"] }];
    const view = casePage(libraryOf(anEdition({ stories: [aCase({ credits })] })), "men-ting");
    expect(graphOf(view?.head)).toContainEqual(
      expect.objectContaining({ author: [expect.objectContaining({ name: "李玥" })] }),
    );
    expect(view?.top.byline).toMatchObject({ label: "通讯员", names: [{ name: "李玥" }] });
  });

  test("names the author of a reprint and where it came from", () => {
    expect(graphOf(casePage(library, "reprint")?.head)).toContainEqual(
      expect.objectContaining({
        author: [{ "@type": "Person", name: "胡伯谦" }],
        isBasedOn: "https://news.example.cn/wenjiang",
      }),
    );
  });

  // Required, or recommended with an effect, in Google's documents of structured data for search.
  const needed: Record<string, readonly string[]> = {
    NewsArticle: ["headline", "image", "datePublished", "dateModified", "author", "publisher"],
    BreadcrumbList: ["itemListElement"],
    ListItem: ["position", "name"],
    VideoObject: ["name", "thumbnailUrl", "uploadDate", "description"],
    NewsMediaOrganization: ["name", "url", "logo"],
    Person: ["name"],
    ProfilePage: ["mainEntity"],
    Place: ["name"],
    WebSite: ["url", "name", "potentialAction"],
    SearchAction: ["target", "query-input"],
    EntryPoint: ["urlTemplate"],
    CollectionPage: ["url", "name"],
    ItemList: ["itemListElement"],
    Dataset: ["name", "description", "distribution", "creator", "license"],
    DataDownload: ["contentUrl", "encodingFormat"],
    Event: ["name", "startDate", "endDate", "location", "eventStatus", "organizer", "image"],
    VirtualLocation: ["url"],
    Organization: ["name"],
  };

  test("has every property that search engines ask for, with absolute addresses and instants", () => {
    const { stories, workers } = edition;
    const graphs = [
      ...stories.map((story) => storyParts(library, story).head),
      ...workers.map(({ slug }) => workerPage(library, slug)?.head),
      authorPage(library, authorKey("沈悦"))?.head,
      districtPage(library, "510104")?.head,
      frontPage(library).head,
      caseList(library)?.head,
      streetPage(library, "cu-qiao")?.head,
      campaignHome(library, "zui-mei-2023")?.head,
    ].flatMap(graphOf);
    const seen = new Set<string>();
    const visit = (node: unknown) => {
      if (typeof node !== "object" || node === null) return;
      const entries = Object.entries(node);
      const type = entries.find(([key]) => key === "@type")?.[1];
      const given = new Map(entries);
      if (typeof type === "string") {
        seen.add(type);
        for (const property of needed[type] ?? [])
          expect(given.get(property), property).toBeTruthy();
      }
      for (const [key, value] of entries) {
        if (
          /^(url|item|image|thumbnailUrl|logo|mainEntityOfPage|contentUrl|urlTemplate)$/.test(key)
        )
          for (const address of [value].flat()) expect(address).toMatch(/^https:\/\/\S+$/);
        if (/^(date|upload|startDate|endDate)/.test(key))
          expect(value).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
        // An empty list is worse than none: search engines take the whole for broken.
        expect(value, key).not.toEqual([]);
        visit(value);
      }
    };
    graphs.forEach(visit);
    expect([...seen].sort()).toEqual(Object.keys(needed).sort());
  });

  test("of a list names its page and the entries that stand on it, in order", () => {
    const page = caseList(library);
    const list = graphOf(page?.head).find((node) => node["@type"] === "CollectionPage");
    expect(list).toMatchObject({
      url: `${origin}/cases/`,
      mainEntity: {
        numberOfItems: page?.newest.length,
        itemListElement: page?.newest.map(({ headline, href }, index) => ({
          position: index + 1,
          name: headline,
          url: `${origin}${href}`,
        })),
      },
    });
  });

  test("offers a street's figures as data, described at the length that search engines ask for", () => {
    const data = graphOf(streetPage(library, "cu-qiao")?.head).find(
      (node) => node["@type"] === "Dataset",
    );
    expect(data).toMatchObject({
      name: "成都市武侯区簇桥街道网格数据",
      distribution: [{ contentUrl: `${origin}/data/streets/cu-qiao.csv` }],
    });
    expect(data && "description" in data && data.description.length).toBeGreaterThan(50);
  });

  test("of an author's page is the profile of a person", () => {
    const key = authorKey("沈悦");
    expect(graphOf(authorPage(library, key)?.head)).toContainEqual({
      "@type": "ProfilePage",
      url: `${origin}/authors/${key}/`,
      mainEntity: {
        "@type": "Person",
        name: "沈悦",
        jobTitle: "记者",
        description: "沈悦的署名稿件",
        url: `${origin}/authors/${key}/`,
      },
    });
  });

  test("says when a campaign takes votes, once its rules are frozen", () => {
    const eventOf = (rulesHash: string | undefined) => {
      const edition = anEdition({ campaigns: [aCampaign({ rulesHash })] });
      return graphOf(campaignHome(libraryOf(edition), "zui-mei-2023")?.head).filter(
        (node) => node["@type"] === "Event",
      );
    };
    const { likes, ballot } = aCampaign().rules;
    expect(eventOf("a".repeat(64))).toMatchObject([
      {
        startDate: likes?.opens,
        endDate: ballot?.closes,
        location: { "@type": "VirtualLocation" },
      },
    ]);
    expect(eventOf(undefined)).toEqual([]);
  });

  test("cannot end the script element that it stands in", () => {
    expect(scriptJson({ headline: "</script><b>" })).not.toContain("<");
  });
});
