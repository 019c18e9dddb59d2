import { expect, test } from "vitest";
import type { Library } from "#edition/library/library.ts";
import { storeOfEdition } from "#edition/library/storeOfEdition.ts";
import { feedAt } from "#site/found/feeds.ts";
import { newsSitemap } from "#site/found/newsSitemap.ts";
import { sitemap } from "#site/found/sitemap.ts";
import { suggestedNames } from "#site/search/suggest/suggestedNames.ts";
import { searchTexts, searchTextsPart } from "#site/search/textFiles.ts";
import { archivePage } from "#site/views/archivePage.ts";
import { caseList } from "#site/views/caseList.ts";
import { coverAt } from "#site/views/covers.ts";
import { districtPage } from "#site/views/districtPage.ts";
import { frontPage } from "#site/views/frontPage.ts";
import { storyParts } from "#site/views/storyParts.ts";
import { streetList, workerList } from "#site/views/subjectLists.ts";
import { topicPage } from "#site/views/topicPage.ts";
import { anEdition } from "#tests/factories/edition.ts";
import { aCase } from "#tests/factories/stories.ts";
import { aStreet, aTopic, aWorker } from "#tests/factories/subjects.ts";

/** A library that tells how many entries its longest answer had. */
const watched = (library: Library) => {
  const longest = { answer: 0 };
  const watch = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      longest.answer = Math.max(longest.answer, value.length);
      return value;
    }
    if (typeof value === "function") return (...given: unknown[]) => watch(value(...given));
    // The settings and documents are one thing each, whatever stands in them; lists are asked further.
    const isList = typeof value === "object" && value !== null && "newest" in value;
    return isList ? new Proxy(value, handler) : value;
  };
  const handler: ProxyHandler<object> = {
    get: (target, name) => watch(Reflect.get(target, name)),
  };
  return { longest, library: new Proxy(library, handler) as Library };
};

/** An edition whose lists are all long: much in one month, one place, one topic, one day. */
const storeWith = (count: number) => {
  const many = Array.from({ length: count }, (_, index) => {
    const at = new Date(Date.UTC(2023, 11, 20) - (index % 40) * 3_600_000).toISOString();
    return { id: String(index), index, dates: { publishedAt: at, updatedAt: at } };
  });
  return storeOfEdition(
    anEdition({
      stories: many.map(({ id, index, dates }) =>
        aCase({ id, slug: `case-${index}`, topics: ["life-circle"], ...dates }),
      ),
      workers: many.map(({ id, index, dates }) =>
        aWorker({ id, slug: `worker-${index}`, ...dates }),
      ),
      streets: many.map(({ id, index, dates }) =>
        aStreet({ id, slug: `street-${index}`, ...dates }),
      ),
      topics: [
        aTopic(),
        ...many.map(({ id, index }) => aTopic({ id: `t${id}`, slug: `topic-${index}` })),
      ],
    }),
  );
};

/** The longest answer that any page gets of an edition with so many of everything. */
const longestOf = (count: number): number => {
  const store = storeWith(count);
  const { library, longest } = watched(store.library);
  const origin = "https://news.example.cn";
  frontPage(library);
  caseList(library);
  workerList(library);
  streetList(library);
  topicPage(library, "life-circle");
  districtPage(library, "510107");
  feedAt(library, "/feed");
  feedAt(library, "/feeds/topic/life-circle");
  newsSitemap(library, origin);
  sitemap({ library, origin });
  sitemap({ library, origin, part: "2023-12" });
  searchTexts(library);
  suggestedNames(library);
  searchTextsPart(library, "2023-12");
  for (const base of ["/cases/", "/workers/", "/districts/510107/", "/topics/life-circle/"])
    for (const period of ["2023", "2023-12", "2023-12-20", "2023-12-20/2"])
      archivePage(library, `${base}${period}/`);
  for (const story of store.library.list({ of: "all" }).newest(20)) {
    storyParts(library, story);
    coverAt(library, `/cases/${story.slug}/`);
  }
  return longest.answer;
};

test("no page gets more of an edition than it can show, however large the edition is", () => {
  const most = longestOf(1_200);
  expect(most).toBeLessThanOrEqual(1_000);
  expect(longestOf(2_400)).toBe(most);
});
