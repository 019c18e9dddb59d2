import { expect, test } from "vitest";
import { storeOfEdition } from "#edition/library/storeOfEdition.ts";
import { authorName } from "#leaves/authorKey.ts";
import { searchTextPaths, searchTexts, searchTextsPart } from "#site/search/textFiles.ts";
import { anEdition, anEditionOfEverything } from "#tests/factories/edition.ts";
import { anAnnouncement } from "#tests/factories/stories.ts";
import { aPartner, aStreet } from "#tests/factories/subjects.ts";

/** All that can be found of an edition, page by page. */
const wordsByPage = (edition = anEditionOfEverything()) => {
  const { library } = storeOfEdition(edition);
  const first = searchTexts(library);
  const documents = [
    ...first.documents,
    ...searchTextPaths(library).flatMap((path) => {
      const name = /texts-(.+)\.json$/.exec(path)?.[1] ?? "";
      return searchTextsPart(library, name)?.documents ?? [];
    }),
  ];
  const words = new Map(
    documents.map(({ url, title, texts }) => [
      url,
      [title, ...texts.map(({ text }) => text)].join("\n"),
    ]),
  );
  return { library, words };
};

test("F1: what readers see besides the text can be found too", () => {
  const { library, words } = wordsByPage();
  const correction = library.corrections.newest(1)[0];
  const corrected = correction && words.get(`/${correction.story.kind}s/${correction.story.slug}/`);
  for (const word of [correction?.wrong, correction?.right])
    expect([word, corrected?.includes(word ?? "")]).toEqual([word, true]);
  const { settings } = library;
  const about = words.get("/about/") ?? "";
  for (const word of [settings.hotline, ...settings.organisers, settings.about[0]?.heading ?? ""])
    expect(about).toContain(word);
  const phone = library
    .workers({ of: "all" })
    .newest(50)
    .find((worker) => worker.phone);
  expect(words.get(`/workers/${phone?.slug}/`)).toContain(phone?.phone);
  const campaign = library.campaigns.newest(1)[0];
  expect(words.get(`/campaigns/${campaign?.slug}/`)).toContain(campaign?.candidates[0]?.summary);
});

test("F1: what a partner is, where a story was printed, and what pages about the paper say can be found", () => {
  const print = { date: "2023-12-18", page: "A05" };
  const { library, words } = wordsByPage(
    anEdition({
      stories: [anAnnouncement({ print, aiAssisted: true, partners: ["zhi-he"] })],
      partners: [aPartner({ kind: "医疗机构", summary: "簇桥街道首批合伙人" })],
    }),
  );
  const [story] = library.list({ of: "all" }).newest(1);
  const own = words.get(`/announcements/${story?.slug}/`);
  for (const word of ["医疗机构", "簇桥街道首批合伙人", "2023年12月18日 A05", "人工智能"])
    expect([word, own?.includes(word)]).toEqual([word, true]);
  expect(words.get("/accessibility/")).toContain("读屏");
  expect(words.get("/data/")).toContain("转载");
  expect(words.get("/developers/")).toContain("If-None-Match");
});

test("F1: every page that stands for something has words to be found by", () => {
  const { words } = wordsByPage();
  for (const page of [
    "/corrections/",
    "/recommend/",
    "/campaigns/",
    "/districts/510107/",
    "/life-circle/",
    "/feeds/",
    "/data/",
    "/developers/",
  ])
    expect(words.has(page)).toBe(true);
});

test("F1: a person is found with the post, a community with where it lies, an author with a page of stories", () => {
  const { library, words } = wordsByPage();
  const worker = library.workers({ of: "all" }).newest(1)[0];
  expect(words.get(`/workers/${worker?.slug}/`)).toMatch(/网格员|楼栋长/);
  const [code = ""] = library.communitiesIn("", 1);
  expect(words.get(`/communities/${code}/`)).toContain(library.place(code.slice(0, 6))?.name);
  const [key = ""] = library.authors(1);
  expect(words.get(`/authors/${key}/`)).toContain(authorName(key));
});

test("F1: facilities are found by how far they are, what they are for, and where they stand", () => {
  const { words } = wordsByPage(
    anEdition({
      streets: [
        aStreet({
          facilities: [
            {
              ...{ name: "日间照料中心", kind: "care", reach: "near", layer: "better" },
              place: "510107011001",
            },
          ],
        }),
      ],
    }),
  );
  const seen = [...words].find(([url]) => url.startsWith("/streets/") && url !== "/streets/")?.[1];
  for (const word of ["日间照料中心", "医疗养老", "5–10分钟", "品质提升型", "锦城社区"])
    expect([word, seen?.includes(word)]).toEqual([word, true]);
});

test("F1: a street without a page of its own is found by the district that names it", () => {
  const { library, words } = wordsByPage();
  const district = library.districts.newest(50).find(({ code }) => library.streetsIn(code).count);
  const [street] = library.streetsIn(district?.code ?? "").newest(1);
  expect(words.get(`/districts/${district?.code}/`)).toContain(street?.name ?? "no street");
});

test("F1: a campaign's candidates, rules and result are pages that can be found", () => {
  const { library, words } = wordsByPage();
  const [campaign] = library.campaigns.newest(1);
  const home = `/campaigns/${campaign?.slug}/`;
  expect(words.get(home)).toContain(campaign?.intro[0] ?? "no introduction");
  const candidate = campaign?.candidates[0];
  const own = words.get(`${home}candidates/${candidate?.slug}/`);
  for (const word of [candidate?.name, candidate?.place, candidate?.summary, candidate?.story[0]])
    expect([word, own?.includes(word ?? "")]).toEqual([word, true]);
  expect(words.get(`${home}rules/`)).toContain("零点重新计算");
  for (const page of ["result/", "verify/"]) expect(words.has(home + page)).toBe(true);
});

test("F1: lists of stories and the state of a recommendation are found by what people call them", () => {
  const { words } = wordsByPage();
  for (const [page, word] of [
    ["/cases/", "往期"],
    ["/news/", "新闻"],
    ["/interviews/", "专访"],
    ["/announcements/", "公告"],
    ["/recommend/status/", "取件码"],
  ] as const)
    expect([page, words.get(page)?.includes(word)]).toEqual([page, true]);
});
