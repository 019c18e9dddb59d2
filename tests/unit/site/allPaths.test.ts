import { describe, expect, test } from "vitest";
import { paths } from "#leaves/paths.ts";
import { anEdition, anEditionOfEverything, editions } from "#tests/factories/edition.ts";
import { pathsOf } from "#tests/factories/libraries.ts";
import { aCase } from "#tests/factories/stories.ts";

describe("the list of addresses", () => {
  test("holds every document of the edition once", () => {
    const edition = anEditionOfEverything();
    const sitePaths = pathsOf(edition);
    const documents = [
      ...edition.stories.map(paths.story),
      ...edition.projects.map(({ slug }) => paths.project(slug)),
      ...edition.workers.map(({ slug }) => paths.worker(slug)),
      ...edition.streets.map(({ slug }) => paths.street(slug)),
      ...edition.topics.map(({ slug }) => paths.topic(slug)),
    ];
    expect(sitePaths).toEqual(expect.arrayContaining(documents));
    expect(new Set(sitePaths).size).toBe(sitePaths.length);
  });

  test("of an empty edition still holds every section and every district", () => {
    const sitePaths = pathsOf(editions.empty());
    expect(sitePaths).toEqual(
      expect.arrayContaining(["/", "/cases/", "/news/", "/streets/", "/404.html", "/robots.txt"]),
    );
    expect(sitePaths.filter((path) => path.startsWith("/districts/"))).toHaveLength(20);
  });

  test("gives a list a calendar once its own page cannot show all of it", () => {
    const pagesOf = (count: number) =>
      pathsOf(
        anEdition({
          stories: Array.from({ length: count }, (_, n) => aCase({ slug: `case-${n}` })),
        }),
      ).filter((path) => /^\/cases\/(\d[\d/-]*\/)?$/.test(path));
    expect(pagesOf(0)).toEqual(["/cases/"]);
    expect(pagesOf(24)).toEqual(["/cases/"]);
    expect(pagesOf(25)).toEqual([
      "/cases/",
      "/cases/2023/",
      "/cases/2023-12/",
      "/cases/2023-12-15/",
    ]);
    expect(pagesOf(51)).toContain("/cases/2023-12-15/2/");
  });

  test("leaves out filters that would show nothing", () => {
    const sitePaths = pathsOf(editions.one());
    expect(sitePaths).toContain("/cases/district/510107/");
    expect(sitePaths).not.toContain("/cases/district/510104/");
    expect(sitePaths).toContain("/cases/dimension/governance/");
    expect(sitePaths).not.toContain("/cases/dimension/rural/");
  });

  test("keeps a withdrawn document's explanation beside its old address", () => {
    expect(pathsOf(editions.withdrawn())).toContain("/gone/cases/che-xia/");
  });
});
