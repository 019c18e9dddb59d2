import { describe, expect, test } from "vitest";
import { storeOfEdition } from "#edition/library/storeOfEdition.ts";
import { authorKey, authorName } from "#leaves/authorKey.ts";
import { paths } from "#leaves/paths.ts";
import { allPaths } from "#site/allPaths.ts";
import { communityAnswerWire } from "#site/api/api.wire.ts";
import { apiAt } from "#site/api/apiAt.ts";
import { feedAt } from "#site/found/feeds.ts";
import { searchTextsPart } from "#site/search/textFiles.ts";
import { authorPage } from "#site/views/authorPage.ts";
import { communityPage } from "#site/views/communityPage.ts";
import { districtPage } from "#site/views/districtPage.ts";
import { storyParts } from "#site/views/storyParts.ts";
import { streetPage } from "#site/views/streetPage.ts";
import { workerPage } from "#site/views/workerPage.ts";
import { anEdition } from "#tests/factories/edition.ts";
import { aCase } from "#tests/factories/stories.ts";
import { aStreet, aWorker } from "#tests/factories/subjects.ts";

const jincheng = "510107011001";

const storeWith = (...stories: ReturnType<typeof aCase>[]) =>
  storeOfEdition(anEdition({ stories, streets: [aStreet()] }));

describe("the key of an author", () => {
  test.each(["沈悦", "阿依古丽·买买提", "𬱖", "Wu Di", "-"])(
    "stands for %s and no other",
    (name) => {
      expect(authorName(authorKey(name))).toBe(name);
      expect(authorKey(name)).toMatch(/^[0-9a-f-]+$/);
    },
  );

  test.each(["", "zz", "6c88-", "06c88", "110000", "6C88"])("is not %s", (key) => {
    expect(authorName(key)).toBeUndefined();
  });
});

describe("the page of an author", () => {
  const own = aCase({ slug: "own", credits: [{ role: "reporter", names: ["沈悦"] }] });
  const key = authorKey("沈悦");

  test("is linked from the story, and has a feed", () => {
    const store = storeWith(own);
    const { library } = store;
    expect(storyParts(library, own).top.byline?.names).toEqual([
      { name: "沈悦", href: paths.author(key) },
    ]);
    expect(authorPage(library, key)).toMatchObject({ name: "沈悦", role: "记者" });
    expect(feedAt(library, `/feeds/author/${key}`)?.entries).toHaveLength(1);
    expect(allPaths(store)).toEqual(
      expect.arrayContaining([paths.author(key), `/feeds/author/${key}.xml`]),
    );
  });

  test("shows the newest, and where the older ones are found", () => {
    const many = Array.from({ length: 30 }, (_, index) => aCase({ ...own, slug: `own-${index}` }));
    const page = authorPage(storeWith(...many).library, key);
    expect(page?.stories).toHaveLength(24);
    expect(page?.more).toBe(`/search/?q=${encodeURIComponent("沈悦")}`);
  });

  test("is not there for those of a reprint, for editors, and for nobody", () => {
    const reprint = aCase({
      ...own,
      slug: "reprint",
      origin: { kind: "reprint", source: "甲", author: "乙", title: "丙", editor: "丁" },
    });
    const edited = aCase({ slug: "edited", credits: [{ role: "editor", names: ["小米"] }] });
    const store = storeWith(reprint, edited);
    expect(authorPage(store.library, key)).toBeUndefined();
    expect(authorPage(store.library, authorKey("小米"))).toBeUndefined();
    expect(allPaths(store).filter((path) => path.includes("/author"))).toEqual([]);
  });
});

describe("the page of a community", () => {
  const story = aCase({ slug: "here", places: [`${jincheng}-e1`, "510107011", "510107"] });

  test("is reached from its street, its district and its stories", () => {
    const store = storeWith(story);
    const { library } = store;
    const link = { label: "锦城社区", href: paths.community(jincheng) };
    expect(communityPage(library, jincheng)).toMatchObject({
      name: "锦城社区",
      place: "武侯区簇桥街道",
      stories: [{ href: "/cases/here/" }],
    });
    expect(streetPage(library, aStreet().slug)?.communities).toEqual([link]);
    expect(districtPage(library, "510107")?.communities).toEqual([link]);
    expect(storyParts(library, story).top.places).toContainEqual(link);
    expect(allPaths(store)).toContain(link.href);
  });

  test("is not there while nothing is from there, nor for a street's code", () => {
    const store = storeWith(aCase());
    expect(communityPage(store.library, jincheng)).toBeUndefined();
    expect(communityPage(store.library, "510107011")).toBeUndefined();
    expect(allPaths(store).filter((path) => path.startsWith("/communities/"))).toEqual([]);
  });

  test("has a record for programs, a list of stories, and words to be found by", () => {
    const store = storeWith(story);
    const { library } = store;
    const origin = "https://o.example";
    const at = (path: string) => apiAt(library, origin, `/api/v1/${path}.json`);
    const json = `${origin}/api/v1/communities/${jincheng}.json`;
    expect(at("communities")).toMatchObject({ communities: [{ code: jincheng, json }] });
    const record = communityAnswerWire.parse(at(`communities/${jincheng}`));
    expect(record).toMatchObject({ name: "锦城社区", projects: [], people: [] });
    expect(record.within.map(({ name }) => name)).toEqual(["簇桥街道", "武侯区"]);
    expect(at(`communities/${jincheng}/stories`)).toMatchObject({ entries: [{ slug: "here" }] });
    expect(at("communities/510107011002")).toBeUndefined();
    expect(at("communities/510107011/stories")).toBeUndefined();
    expect(at("index")).toMatchObject({
      lists: expect.arrayContaining([
        expect.objectContaining({ json: `${origin}/api/v1/communities.json` }),
      ]),
    });
    expect(allPaths(store)).toEqual(
      expect.arrayContaining([
        `/api/v1/communities/${jincheng}.json`,
        `/api/v1/communities/${jincheng}/stories.json`,
      ]),
    );
    expect(searchTextsPart(library, "communities")?.documents).toContainEqual(
      expect.objectContaining({ url: paths.community(jincheng), kind: "社区", title: "锦城社区" }),
    );
  });

  test("is there for a person alone", () => {
    const worker = aWorker({ places: [jincheng] });
    const { library } = storeOfEdition(anEdition({ workers: [worker] }));
    expect(communityPage(library, jincheng)?.workers).toHaveLength(1);
    expect(workerPage(library, worker.slug)?.places).toContainEqual({
      label: "锦城社区",
      href: paths.community(jincheng),
    });
  });
});
