import { describe, expect, it } from "vitest";
import { storeOfEdition } from "#edition/library/storeOfEdition.ts";
import { apiPaths, apiRoot } from "#leaves/apiPaths.ts";
import { allPaths } from "#site/allPaths.ts";
import type { ApiList } from "#site/api/api.wire.ts";
import { apiAt } from "#site/api/apiAt.ts";
import { contentOperations } from "#site/api/operations.ts";
import { aCampaign, aCandidate } from "#tests/factories/campaigns.ts";
import { anEdition, anEditionOfEverything } from "#tests/factories/edition.ts";
import { aPicture } from "#tests/factories/pictures.ts";
import { aCase } from "#tests/factories/stories.ts";
import { aTopic } from "#tests/factories/subjects.ts";

const origin = "https://paper.example";

const patternOf = (path: string) =>
  new RegExp(
    `^${path
      .replaceAll(".", "\\.")
      .replace("{month}", "\\d{4}-\\d{2}")
      .replace("{day}", "\\d{4}-\\d{2}-\\d{2}")
      .replace("{part}", "\\d+")
      .replaceAll(/\{\w+\}/g, "[^/]+")}$`,
  );
const operations = contentOperations.map((one) => ({ ...one, pattern: patternOf(one.path) }));

/** Stories of one minute each, so that a month has several parts. */
const manyStories = (count: number, day = "2023-12-05") =>
  Array.from({ length: count }, (_, n) =>
    aCase({
      ...{ id: `${day}-${n}`, slug: `s-${day}-${n}` },
      publishedAt: new Date(Date.parse(`${day}T01:00:00Z`) + n * 60_000).toISOString(),
    }),
  );

describe("the content API", () => {
  const edition = anEditionOfEverything();
  const fromCommunity = aCase({
    ...{ id: "from-community", slug: "from-community" },
    places: ["510107011001", "510107011", "510107"],
  });
  const many = { ...edition, stories: [...manyStories(120), ...edition.stories, fromCommunity] };
  const store = storeOfEdition(many);
  const addresses = allPaths(store).filter((path) => path.startsWith(apiRoot));
  const answer = (path: string) => apiAt(store.library, origin, path);

  it("answers each of its addresses as its description says, of every kind", () => {
    const seen = new Set<string>();
    for (const path of addresses) {
      const operation = operations.find(({ pattern }) => pattern.test(path));
      expect(operation?.name, path).toBeDefined();
      seen.add(operation?.name ?? "");
      const { error } = operation?.answer.safeParse(answer(path)) ?? {};
      expect(error?.issues ?? [], path).toEqual([]);
    }
    const never = operations.map(({ name }) => name).filter((name) => !seen.has(name));
    // Lists of a few entries have no second part.
    expect(never.filter((name) => !name.endsWith("Part"))).toEqual([]);
  });

  it("gives every address that it names below itself, and none of another host", () => {
    const known = new Set([...addresses, apiPaths.changes(), apiPaths.openApi()]);
    for (const path of addresses) {
      const named = JSON.stringify(answer(path)).matchAll(/"([^"]*\/api\/v1\/[^"]*)"/g);
      for (const [, url = ""] of named)
        expect(known, `${path} names ${url}`).toContain(url.slice(origin.length));
    }
  });

  it("leads from the newest of a list through all of it, each story once", () => {
    for (const list of [apiPaths.stories(), `${apiRoot}/cases.json`]) {
      const seen: string[] = [];
      let next: string | undefined = (answer(list) as ApiList).older?.slice(origin.length);
      const head = (answer(list) as ApiList).entries.map(({ url }) => url);
      for (let steps = 0; next && steps < 100; steps += 1) {
        const part = answer(next) as ApiList;
        seen.push(...part.entries.map(({ url }) => url));
        expect(part.entries.length).toBeLessThanOrEqual(50);
        next = part.older?.slice(origin.length);
      }
      expect(seen.slice(0, head.length)).toEqual(head);
      expect(new Set(seen).size).toBe(seen.length);
      const wanted = list.includes("cases")
        ? many.stories.filter(({ kind }) => kind === "case")
        : many.stories;
      expect(seen.length).toBe(wanted.length);
    }
  });

  it("has a story's text both as a tree and as plain HTML, and no script in it", () => {
    const [story] = edition.stories;
    const html = (answer(`${apiRoot}/cases/${story?.slug}.json`) as { html: string }).html;
    expect(html).toContain("<p>");
    expect(html).not.toMatch(/<script|style=|onerror/);
    expect(html).not.toMatch(/(?:src|href)="\//);
  });

  it("answers nothing that is not there", () => {
    for (const path of [
      `${apiRoot}/cases/nothing.json`,
      `${apiRoot}/cases/2022-01.json`,
      `${apiRoot}/cases/2023-12-05.json`,
      `${apiRoot}/stories/2023-12.json`,
      `${apiRoot}/cases/2023-12/9.json`,
      `${apiRoot}/constructor.json`,
      `${apiRoot}/constructor/x.json`,
      `${apiRoot}/districts/4403.json`,
      `${apiRoot}/.json`,
    ])
      expect(answer(path), path).toBeUndefined();
  });

  it("keeps every answer small however many stories there are", () => {
    const picture = aPicture("wide");
    const big = storeOfEdition(
      anEdition({
        stories: manyStories(600).map((story) => ({ ...story, cover: picture })),
        topics: Array.from({ length: 200 }, (_, n) =>
          aTopic({ slug: `topic-${n}`, cover: picture }),
        ),
        campaigns: [
          aCampaign({
            candidates: Array.from({ length: 300 }, (_, n) =>
              aCandidate(n + 1, { portrait: picture }),
            ),
          }),
        ],
      }),
    );
    for (const path of allPaths(big).filter((one) => one.startsWith(apiRoot)))
      expect(JSON.stringify(apiAt(big.library, origin, path)).length, path).toBeLessThan(200_000);
  });
});
