import { describe, expect, it } from "vitest";
import { publicAddress } from "#content/address/publicAddress.ts";
import { type Redirect, redirectPlan } from "#content/address/redirectPlan.ts";
import { leadsInCircle, redirectProblem } from "#content/address/redirectRules.ts";
import { wording } from "#content/wording.ts";
import { createRandom } from "#tests/harness/random.ts";

/** The redirects as they stand after a plan was carried out. */
const recorded = (
  redirects: Redirect[],
  move: { olds: string[]; to: string },
): Record<string, string> => {
  const plan = redirectPlan({ redirects, ...move });
  const kept = redirects
    .filter(({ id }) => !plan.remove.includes(id))
    .map((row) => ({ ...row, ...plan.repoint.find(({ id }) => id === row.id) }));
  return Object.fromEntries([...kept, ...plan.create].map(({ from, to }) => [from, to]));
};
const row = (id: number, from: string, to: string): Redirect => ({ id, from, to });

describe("redirects", () => {
  it("C19 a move leaves one redirect", () => {
    expect(recorded([], { olds: ["/a/"], to: "/b/" })).toEqual({ "/a/": "/b/" });
  });

  it("C19 a second move bends the first redirect instead of chaining", () => {
    expect(recorded([row(1, "/a/", "/b/")], { olds: ["/b/"], to: "/c/" })).toEqual({
      "/a/": "/c/",
      "/b/": "/c/",
    });
  });

  it("C19 moving back leaves no loop", () => {
    expect(recorded([row(1, "/a/", "/b/")], { olds: ["/b/"], to: "/a/" })).toEqual({
      "/b/": "/a/",
    });
  });

  it("C20 a new page at an old address removes the redirect", () => {
    expect(recorded([row(1, "/a/", "/b/")], { olds: [], to: "/a/" })).toEqual({});
  });

  it("C19 an address that already redirects elsewhere follows its page's last move", () => {
    expect(recorded([row(1, "/a/", "/x/")], { olds: ["/a/"], to: "/b/" })).toEqual({
      "/a/": "/b/",
    });
  });

  it("C19 over any series of moves no redirect leads to another or to itself", () => {
    const moves = ["/a/", "/b/", "/c/", "/a/", "/d/", "/b/", "/a/"];
    let table: Redirect[] = [];
    let id = 0;
    moves.slice(1).forEach((to, index) => {
      const old = moves[index];
      const next = recorded(table, { olds: old ? [old] : [], to });
      table = Object.entries(next).map(([from, target]) => row(++id, from, target));
      const froms = new Set(table.map(({ from }) => from));
      expect(table.filter((redirect) => froms.has(redirect.to))).toEqual([]);
      expect(table.every((redirect) => redirect.to === to)).toBe(true);
    });
  });

  it("C19, C20 whatever the table holds, every address of a page ends at the page and no circle is new", () => {
    const random = createRandom(8);
    const pick = () => `/${random.pick([..."abcdefg"])}/`;
    const endOf = (table: Record<string, string>, from: string) => {
      let path = from;
      for (let steps = 0; steps < 9; steps += 1) path = table[path] ?? path;
      return path;
    };
    for (let round = 0; round < 500; round += 1) {
      const table = new Map(Array.from({ length: 6 }, () => [pick(), pick()]));
      const before = Object.fromEntries(table);
      const [to, olds] = [pick(), [pick(), pick()]];
      const rows = [...table].map(([from, target], index) => row(index, from, target));
      const after = recorded(rows, { olds, to });
      expect(after[to]).toBeUndefined();
      for (const old of olds) expect(endOf(after, old)).toBe(to);
      const circling = (t: Record<string, string>) =>
        Object.keys(t).filter((from) => t[endOf(t, from)] !== undefined);
      expect(circling(before)).toEqual(expect.arrayContaining(circling(after)));
    }
  });

  it("C16 by hand a chain may not come back to where it began", async () => {
    const table = new Map([
      ["/b/", "/c/"],
      ["/c/", "/d/"],
      ["/x/", "/y/"],
      ["/y/", "/x/"],
    ]);
    const circles = (from: string, to: string) =>
      leadsInCircle({ from, to, next: async (path) => table.get(path) });
    expect(await circles("/d/", "/b/")).toBe(true);
    expect(await circles("/a/", "/b/")).toBe(false);
    expect(await circles("/a/", "/x/")).toBe(true);
    expect(await circles("/b/", "/z/")).toBe(false);
  });

  it("C16 by hand they join two different paths of this site", () => {
    const { redirectPath, redirectLoop } = wording.problems;
    expect(redirectProblem({ path: "/cases/a/", other: "/cases/b/" })).toBeUndefined();
    expect(redirectProblem({ path: "/cases/a/", other: "/cases/a/" })).toBe(redirectLoop);
    for (const path of ["", "cases/a/", "/cases/a", "https://evil.example/", "//evil/", "/../"]) {
      expect(redirectProblem({ path, other: undefined })).toBe(redirectPath);
    }
  });
});

describe("public addresses", () => {
  const published = {
    collection: "cases",
    status: "published",
    deletedAt: null,
    slug: "a",
    title: "题",
  };

  it("C18 belong to what is published, out of the trash and has a page", () => {
    expect(publicAddress(published)).toEqual({ path: "/cases/a/", headline: "题" });
    expect(publicAddress({ ...published, status: "draft" })).toBeUndefined();
    expect(publicAddress({ ...published, deletedAt: "2023-07-15" })).toBeUndefined();
    expect(publicAddress({ ...published, slug: null })).toBeUndefined();
    expect(publicAddress({ ...published, collection: "partners" })).toBeUndefined();
  });

  it.each([
    ["interviews", "/interviews/a/"],
    ["projects", "/projects/a/"],
    ["workers", "/workers/a/"],
    ["streets", "/streets/a/"],
    ["topics", "/topics/a/"],
    ["campaigns", "/campaigns/a/"],
  ])("C18 of %s are %s", (collection, path) => {
    expect(publicAddress({ ...published, collection })?.path).toBe(path);
  });
});
