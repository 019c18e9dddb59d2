import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addressOfFile,
  expectedAt,
  faultOf,
  isAsExpected,
  type TreeFacts,
} from "#release/proof/expectedRules.ts";
import type { Got } from "#release/proof/proof.wire.ts";
import { treeFile } from "#release/treeFile.ts";

const file = { hash: "right" };
const answer = (status: number, rest: { hash?: string; to?: string } = {}): Got => ({
  ...{ kind: "answer", status, hash: "other" },
  ...rest,
});
const isRight = (address: string, facts: TreeFacts, got: Got) =>
  isAsExpected(address, expectedAt(address, facts), got);

const facts = fc.record(
  {
    file: fc.record({ hash: fc.constantFrom("right", "other") }),
    redirect: fc.constant("/to/"),
    isWithdrawn: fc.boolean(),
  },
  { requiredKeys: ["isWithdrawn"] },
);
const got: fc.Arbitrary<Got> = fc.oneof(
  fc.record({
    kind: fc.constant("answer" as const),
    status: fc.constantFrom(200, 301, 302, 304, 308, 404, 410, 500, 503),
    hash: fc.constantFrom("right", "other"),
    to: fc.constantFrom("/to/", "/elsewhere/"),
  }),
  fc.record({
    kind: fc.constantFrom("silent" as const, "unreadable" as const),
    detail: fc.string(),
  }),
);

describe("E4: what is expected of an address", () => {
  it("is the address of a file, but for the page that is shown where there is none", () => {
    expect(["index.html", "cases/a/index.html", "feed.xml"].map(addressOfFile)).toEqual([
      ...["/", "/cases/a/", "/feed.xml"],
    ]);
    expect(addressOfFile("404.html")).toBeUndefined();
    fc.assert(
      fc.property(fc.stringMatching(/^\/([a-z0-9-]+\/){0,3}([a-z]+\.xml)?$/), (address) => {
        expect(addressOfFile(treeFile(address))).toBe(address);
      }),
    );
  });

  it("is 410 where it was withdrawn, whatever the tree still holds, but not where it leads on", () => {
    expect(expectedAt("/a/", { file, isWithdrawn: true })).toEqual({ kind: "withdrawn" });
    expect(expectedAt("/a/", { redirect: "/b/", isWithdrawn: true })).toMatchObject({ to: "/b/" });
    expect(isRight("/a/", { isWithdrawn: true }, answer(410))).toBe(true);
    expect(isRight("/a/", { isWithdrawn: true }, answer(404))).toBe(false);
  });

  it("is the content of a file; pages about a withdrawal come with 410", () => {
    expect(isRight("/a/", { file, isWithdrawn: false }, answer(200, file))).toBe(true);
    expect(isRight("/gone/a/", { file, isWithdrawn: false }, answer(410, file))).toBe(true);
    expect(isRight("/gone/a/", { file, isWithdrawn: false }, answer(200, file))).toBe(false);
  });

  it("is the card for a cover that is not drawn yet", () => {
    const awaited = { file: { ...file, isAwaited: true }, isWithdrawn: false };
    expect(isRight("/covers/a.png", awaited, answer(302, { to: "/card.png" }))).toBe(true);
    expect(isRight("/covers/a.png", awaited, answer(200, file))).toBe(true);
    expect(isRight("/covers/a.png", awaited, answer(200))).toBe(false);
  });

  it("is its list for an old page of a list by number", () => {
    const gone = { isWithdrawn: false };
    expect(isRight("/cases/page/3/", gone, answer(301, { to: "/cases/" }))).toBe(true);
    expect(isRight("/cases/page/3/", gone, answer(301, { to: "/" }))).toBe(false);
    expect(isRight("/cases/a/", gone, answer(308, { to: "/" }))).toBe(false);
  });
});

describe("E2: what proves a page", () => {
  it("is no silence, nothing unreadable, no 304 and no other body", () => {
    fc.assert(
      fc.property(facts, got, (tree, came) => {
        if (!isRight("/a/", tree, came)) return;
        expect(came.kind).toBe("answer");
        if (came.kind !== "answer") return;
        expect([304, 500, 503]).not.toContain(came.status);
        if (came.status === 200) expect(came.hash).toBe(tree.file?.hash);
      }),
    );
  });

  it("is told as a fault with what was expected and what came otherwise", () => {
    const asked = {
      where: "public" as const,
      expected: expectedAt("/a/", { file, isWithdrawn: false }),
    };
    expect(faultOf("/a/", asked, answer(200, file))).toBeUndefined();
    const came = answer(404);
    expect(faultOf("/a/", asked, came)).toEqual({ ...asked, got: came });
  });
});
