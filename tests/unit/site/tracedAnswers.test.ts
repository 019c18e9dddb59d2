import { expect, test } from "vitest";
import type { Case } from "#content/story.wire.ts";
import type { EditionStore } from "#edition/library/editionStore.ts";
import { storeOfEdition } from "#edition/library/storeOfEdition.ts";
import type { Touch } from "#edition/library/touchesIn.ts";
import type { Trace } from "#edition/library/trace.ts";
import { isApi } from "#leaves/apiPaths.ts";
import { authorKey } from "#leaves/authorKey.ts";
import { paths } from "#leaves/paths.ts";
import { allPaths, listBases } from "#site/allPaths.ts";
import { apiAt } from "#site/api/apiAt.ts";
import { campaignHome } from "#site/campaign/views/campaignHome.ts";
import { campaignList } from "#site/campaign/views/campaignList.ts";
import { feedAt } from "#site/found/feeds.ts";
import { newsSitemap } from "#site/found/newsSitemap.ts";
import { securityTxt } from "#site/found/securityTxt.ts";
import { sitemap } from "#site/found/sitemap.ts";
import { suggestedNames } from "#site/search/suggest/suggestedNames.ts";
import { searchTexts, searchTextsPart } from "#site/search/textFiles.ts";
import { archivePage } from "#site/views/archivePage.ts";
import { authorPage } from "#site/views/authorPage.ts";
import { caseList } from "#site/views/caseList.ts";
import { casePage } from "#site/views/casePage.ts";
import { communityPage } from "#site/views/communityPage.ts";
import { correctionsPage } from "#site/views/correctionsPage.ts";
import { coverAt } from "#site/views/covers.ts";
import { districtPage } from "#site/views/districtPage.ts";
import { feedsPage } from "#site/views/feedsPage.ts";
import { frontPage } from "#site/views/frontPage.ts";
import { missingPageView } from "#site/views/missingPage.ts";
import { projectPage } from "#site/views/projectPage.ts";
import { searchPage } from "#site/views/searchPage.ts";
import { storyList } from "#site/views/storyList.ts";
import { streetPage } from "#site/views/streetPage.ts";
import { projectList, streetList, workerList } from "#site/views/subjectLists.ts";
import { topicList } from "#site/views/topicList.ts";
import { topicPage } from "#site/views/topicPage.ts";
import { workerPage } from "#site/views/workerPage.ts";
import { anEditionOfEverything, editions } from "#tests/factories/edition.ts";
import { changeStore, putCase } from "#tests/factories/storeChanges.ts";
import { createRandom } from "#tests/harness/random.ts";

const origin = "https://news.example.cn";

/** Everything that pages show, by a name for each page. */
const viewsOf = (store: EditionStore): Map<string, () => unknown> => {
  const { library } = store;
  const views: [string, () => unknown][] = [
    ["/", () => frontPage(library)],
    ["/404", () => missingPageView(library)],
    ["/search/", () => searchPage(library)],
    ["/topics/", () => topicList(library)],
    ["/streets/", () => streetList(library)],
    ["/workers/", () => workerList(library)],
    ["/projects/", () => projectList(library)],
    ["/corrections/", () => correctionsPage(library)],
    ["/news/", () => storyList(library, "news")],
    ["/campaigns/", () => campaignList(library)],
    ["sitemap", () => sitemap({ library, origin })],
    ["news sitemap", () => newsSitemap(library, origin)],
    ["security", () => securityTxt(library, origin)],
    ["search texts", () => searchTexts(library)],
    ["names", () => suggestedNames(library)],
    ["feed", () => feedAt(library, "/feed")],
    ["corrections feed", () => feedAt(library, "/feeds/corrections")],
    ...["2023-10", "2023-11", "2023-12", "pages", "workers"].flatMap(
      (part): [string, () => unknown][] => [
        [`sitemap ${part}`, () => sitemap({ library, origin, part, most: 5 })],
        [`search ${part}`, () => searchTextsPart(library, part)],
      ],
    ),
    ...[...store.slugs("campaign")].map((slug): [string, () => unknown] => [
      paths.campaign(slug),
      () => campaignHome(library, slug),
    ]),
    ...[...store.slugs("worker")].map((slug): [string, () => unknown] => [
      paths.worker(slug),
      () => workerPage(library, slug),
    ]),
    ...[...store.slugs("project")].map((slug): [string, () => unknown] => [
      paths.project(slug),
      () => projectPage(library, slug),
    ]),
    ...[...store.slugs("case")].map((slug): [string, () => unknown] => [
      paths.story({ kind: "case", slug }),
      () => [casePage(library, slug), coverAt(library, `/cases/${slug}/`)],
    ]),
    ...[...store.slugs("topic")].flatMap((slug): [string, () => unknown][] => [
      [paths.topic(slug), () => topicPage(library, slug)],
      [`feed ${slug}`, () => feedAt(library, `/feeds/topic/${slug}`)],
    ]),
    ...[...store.slugs("street")].map((slug): [string, () => unknown] => [
      paths.street(slug),
      () => streetPage(library, slug),
    ]),
    ["/feeds/", () => feedsPage(library)],
    ...["510107014001", "510107014002"].map((code): [string, () => unknown] => [
      paths.community(code),
      () => communityPage(library, code),
    ]),
    ...["沈悦", "李玥", "刘俊"].map(authorKey).flatMap((key): [string, () => unknown][] => [
      [paths.author(key), () => authorPage(library, key)],
      [`feed of ${key}`, () => feedAt(library, `/feeds/author/${key}`)],
    ]),
    ...["510107", "510104", "510115"].map((code): [string, () => unknown] => [
      paths.district(code),
      () => districtPage(library, code),
    ]),
    ...allPaths(store)
      .filter((path, index) => isApi(path) && index % 5 === 0)
      .map((path): [string, () => unknown] => [
        path,
        () => apiAt(library, "https://o.example", path),
      ]),
    ...listBases(store).flatMap((base): [string, () => unknown][] => [
      ...(base.startsWith("/cases/")
        ? ([[`list ${base}`, () => caseList(library, base)]] as [string, () => unknown][])
        : []),
      ...["2023", "2023-10", "2023-11", "2023-12", "2023-12-01", "2023-12-02", "2023-12-02/2"].map(
        (period): [string, () => unknown] => [
          paths.inArchive(base, period),
          () => archivePage(library, paths.inArchive(base, period)),
        ],
      ),
    ]),
  ];
  return new Map(views);
};

type Asked = { keys: Set<string>; stretches: { list: string; from: number; to: number }[] };

const recording = () => {
  const current: { asked: Asked } = { asked: { keys: new Set(), stretches: [] } };
  const trace: Trace = {
    key: (key) => void current.asked.keys.add(key),
    span: (list, from, to) => void current.asked.stretches.push({ list, from, to }),
  };
  return { current, trace };
};

const meets = ({ keys, stretches }: Asked, { key, at }: Touch): boolean =>
  at === null
    ? keys.has(key)
    : stretches.some(({ list, from, to }) => list === key && from <= at && at <= to);

test("P25: what a page shows changes only where something that it asked for was touched", () => {
  const random = createRandom(25);
  const { current, trace } = recording();
  const everything = anEditionOfEverything();
  const store = storeOfEdition(
    { ...everything, stories: [...everything.stories, ...editions.many().stories] },
    trace,
  );
  let number = 1;
  for (const story of store.library.list({ of: "kind", kind: "case" }).newest(500) as Case[])
    putCase(store, { ...story, id: String(number++) });

  const look = () =>
    new Map(
      [...viewsOf(store)].map(([name, view]) => {
        current.asked = { keys: new Set(), stretches: [] };
        const shown = JSON.stringify(view()) ?? "";
        return [name, { shown, asked: current.asked }] as const;
      }),
    );

  let before = look();
  let changed = 0;
  for (let step = 1; step <= 160; step += 1) {
    const last = store.lastTouch();
    const kind = changeStore(store, random, step);
    const touches = store.touchesAfter(last, 10_000) ?? [];
    const after = look();
    for (const [name, { shown, asked }] of before) {
      const now = after.get(name);
      if (now === undefined || now.shown === shown) continue;
      changed += 1;
      expect(
        touches.some((touch) => meets(asked, touch)),
        `${kind} (step ${step}) changed ${name}`,
      ).toBe(true);
    }
    before = after;
  }
  expect(changed).toBeGreaterThan(300);
}, 120_000);
