import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Case } from "#content/story.wire.ts";
import type { EditionStore } from "#edition/library/editionStore.ts";
import type { Library } from "#edition/library/library.ts";
import { storeOfEdition } from "#edition/library/storeOfEdition.ts";
import { newestFirst } from "#edition/newestFirst.ts";
import { paths } from "#leaves/paths.ts";
import { allPaths, calendarPaths, listBases } from "#site/allPaths.ts";
import { archivePage } from "#site/views/archivePage.ts";
import { archiveAt } from "#site/views/archives.ts";
import { archiveWays } from "#site/views/archiveWays.ts";
import { caseList } from "#site/views/caseList.ts";
import { correctionsPage } from "#site/views/correctionsPage.ts";
import { districtPage } from "#site/views/districtPage.ts";
import { storyParts } from "#site/views/storyParts.ts";
import { workerList } from "#site/views/subjectLists.ts";
import { topicPage } from "#site/views/topicPage.ts";
import { anEdition } from "#tests/factories/edition.ts";
import { libraryOf } from "#tests/factories/libraries.ts";
import { aCase } from "#tests/factories/stories.ts";
import { aCorrection, aProject, aTopic, aWorker } from "#tests/factories/subjects.ts";

const streets = ["510107011", "510115004", "510116001", "510104037"];

/** A case of an hour since the beginning of 2020. */
const caseAt = (hour: number): Case => {
  const at = new Date(Date.UTC(2020, 0, 1) + hour * 3_600_000).toISOString();
  const street = streets[hour % streets.length] ?? "510107011";
  return aCase({
    id: String(hour + 1),
    slug: `case-${hour}`,
    places: [street, street.slice(0, 6), "5101"],
    topics: hour % 3 ? [] : ["life-circle"],
    publishedAt: at,
    updatedAt: at,
  });
};

const storeWith = (hours: Iterable<number>): EditionStore =>
  storeOfEdition(
    anEdition({ stories: [...hours].map(caseAt).sort(newestFirst), topics: [aTopic()] }),
  );

const hoursOver = (days: number) =>
  fc.uniqueArray(fc.integer({ min: 0, max: days * 24 - 1 }), { minLength: 1, maxLength: 150 });

const libraryWith = (hours: Iterable<number>): Library => storeWith(hours).library;

/** What every page shows that lists or accompanies stories, by its address. */
const pagesOf = (store: EditionStore): Map<string, string> => {
  const { library } = store;
  const cases = listBases(store).filter((base) => base.startsWith("/cases/"));
  const views: [string, unknown][] = [
    ...cases.map((base): [string, unknown] => [base, caseList(library, base)]),
    ...calendarPaths(store).map((path): [string, unknown] => [path, archivePage(library, path)]),
    ...[...store.slugs("topic")].map((slug): [string, unknown] => [
      paths.topic(slug),
      topicPage(library, slug),
    ]),
    ...library.districts
      .newest(100)
      .map(({ code }): [string, unknown] => [paths.district(code), districtPage(library, code)]),
    ...library
      .list({ of: "all" })
      .newest(1_000)
      .map((story): [string, unknown] => [paths.story(story), storyParts(library, story)]),
  ];
  return new Map(views.map(([path, view]) => [path, JSON.stringify(view) ?? ""]));
};

const changedBetween = (before: EditionStore, after: EditionStore): string[] => {
  const [old, young] = [pagesOf(before), pagesOf(after)];
  return [...new Set([...old.keys(), ...young.keys()])].filter(
    (path) => old.get(path) !== young.get(path),
  );
};

describe("the calendar of a list", () => {
  test("leads to every story of it, by the pages that it has and no others", () => {
    fc.assert(
      fc.property(hoursOver(90), (hours) => {
        const store = storeWith(hours);
        const { library } = store;
        const known = new Set(allPaths(store));
        for (const at of listBases(store)) {
          const archive = archiveAt(library, at);
          if (!archive) throw new Error(`no list at ${at}`);
          const { base, list, newest, shown, within } = archive;
          const own = newest(shown).map(({ href }) => href);
          const calendar = archiveWays(archive)?.within?.href ?? base;
          expect(within === undefined || list.count <= shown).toBe(calendar === base);
          const pages = calendarPaths(store).filter(
            (path) => path.startsWith(calendar) && /^\d/.test(path.slice(calendar.length)),
          );
          const views = pages.map((path) => archivePage(library, path));
          expect(views.every(Boolean)).toBe(true);
          const linked = views.flatMap((view) => [
            ...(view?.rows ?? []),
            ...(view?.days ?? []).flatMap(({ teasers }) => teasers),
          ]);
          const found = new Set([...own, ...linked.map(({ href }) => href)]);
          expect(found.size).toBe(list.count);
          const ways = views.flatMap((view) => [
            view?.earlier,
            view?.later,
            ...(view?.parts ?? []),
            ...(view?.days ?? []).map(({ more }) => more),
            ...(view?.calendars ?? []).flatMap(({ href, weeks }) => [
              href ? { href } : undefined,
              ...weeks.flat().map((day) => day?.found),
            ]),
          ]);
          for (const way of ways) if (way) expect(known).toContain(way.href.replace(/#.*/, ""));
        }
      }),
      { numRuns: 30 },
    );
  });

  test("has no page of a day without stories, of a day that is none, or of a first part by its number", () => {
    const library = libraryWith(Array.from({ length: 60 }, (_, hour) => hour));
    const views = ["2020-01-09", "2020-02-30", "2020-13", "2019", "2020-01-01/1", "2020-01-01/2"];
    for (const period of views) expect(archivePage(library, `/cases/${period}/`)).toBeUndefined();
    expect(archivePage(library, "/cases/2020-01-02/")?.title).toBe("2020年1月2日案例");
    expect(archivePage(library, "/nothing/2020/")).toBeUndefined();
  });

  test("cuts a day of many from its oldest, so that a new story moves no other", () => {
    const day = (count: number) =>
      libraryOf(
        anEdition({
          stories: Array.from({ length: count }, (_, minute) => {
            const at = new Date(Date.UTC(2020, 0, 1) + minute * 60_000).toISOString();
            return aCase({
              id: String(minute + 1),
              slug: `case-${minute}`,
              publishedAt: at,
              updatedAt: at,
            });
          }).reverse(),
        }),
      );
    const rows = (count: number, path: string) =>
      archivePage(day(count), path)?.rows.map(({ href }) => href);
    expect(rows(130, "/cases/2020-01-01/")).toHaveLength(50);
    expect(rows(130, "/cases/2020-01-01/2/")).toEqual(rows(131, "/cases/2020-01-01/2/"));
    expect(rows(131, "/cases/2020-01-01/3/")?.[0]).toBe("/cases/case-130/");
    expect(rows(131, "/cases/2020-01-01/4/")).toBeUndefined();
  });
});

describe("one story more or less", () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => index * 7);

  test.each([
    ["the newest", 7 * 600 + 5],
    ["one that is dated back", 2_003],
    ["one at the very beginning", 1],
  ])("%s changes a bounded number of pages, however many there are", (_, hour) => {
    for (const size of [150, 600]) {
      const hours = many(size).filter((one) => one !== hour);
      const changed = changedBetween(storeWith(hours), storeWith([...hours, hour]));
      expect(changed.length, changed.join(" ")).toBeLessThanOrEqual(45);
    }
  });

  test("leaves what other pages show as it was, in whatever order the stories came", () => {
    fc.assert(
      fc.property(hoursOver(40), (hours) => {
        const [first, ...others] = hours;
        const there = pagesOf(storeWith([...others, first ?? 0]));
        const back = pagesOf(storeWith([first ?? 0, ...others].reverse()));
        expect([...there].sort()).toEqual([...back].sort());
      }),
      { numRuns: 20 },
    );
  });
});

describe("people, projects and corrections", () => {
  const many = <T>(make: (index: number, at: string) => T) =>
    Array.from({ length: 80 }, (_, index) =>
      make(index, new Date(Date.UTC(2023, 11, 20) - index * 86_400_000).toISOString()),
    );
  const store = storeOfEdition(
    anEdition({
      stories: [aCase()],
      workers: many((index, at) =>
        aWorker({ slug: `worker-${index}`, publishedAt: at, updatedAt: at }),
      ),
      projects: many((index, at) =>
        aProject({ slug: `project-${index}`, publishedAt: at, updatedAt: at }),
      ),
      corrections: many((index, at) => aCorrection({ id: `${index}`, at })),
    }),
  );
  const { library } = store;

  test.each([
    ["/workers/", "2023年12月人物", "共20位。"],
    ["/projects/", "2023年12月微治理项目", "共20个。"],
    ["/corrections/", "2023年12月更正", "共20条。"],
  ])("below %s stand in a calendar, so that no page grows with the years", (base, title, total) => {
    const view = archivePage(library, `${base}2023-12/`);
    expect([view?.title, view?.introduction]).toEqual([title, total]);
    expect(view?.days.flatMap(({ teasers }) => teasers)).toHaveLength(20);
    expect(allPaths(store)).toContain(`${base}2023-12/`);
  });

  test("show their newest on the page of all, and a place its own", () => {
    const { posts, ways } = workerList(library);
    expect(posts.map(({ cards }) => cards.length)).toEqual([24]);
    expect(ways?.years).toEqual([{ label: "2023年", href: "/workers/2023/" }]);
    expect(correctionsPage(library).corrections).toHaveLength(24);
    expect(districtPage(library, "510107")?.contents.workers.length).toBeLessThanOrEqual(48);
  });
});
