import { describe, expect, it } from "vitest";
import {
  isRevised,
  keptPublishedAt,
  publicationDates,
  publishedAtProblem,
} from "#content/publicationDates.ts";
import { wording } from "#content/wording.ts";

const now = new Date("2026-11-21T12:00:00Z");
const publishedAt = "2023-07-15T01:00:00.000Z";

describe("publication dates", () => {
  it("C15 the first publish sets the time, later ones keep it", () => {
    expect(publicationDates({ given: {}, isLive: false, isRevised: false, now })).toEqual({
      publishedAt: now.toISOString(),
      revisedAt: null,
    });
    expect(
      publicationDates({ given: { publishedAt }, isLive: false, isRevised: true, now }),
    ).toEqual({ publishedAt, revisedAt: undefined });
  });

  it("C15 a changed text of a live page is a revision, an unchanged one is not", () => {
    const given = { publishedAt, revisedAt: "2023-08-01T00:00:00.000Z" };
    expect(publicationDates({ given, isLive: true, isRevised: true, now }).revisedAt).toBe(
      now.toISOString(),
    );
    expect(publicationDates({ given, isLive: true, isRevised: false, now })).toEqual(given);
  });
});

describe("the time of publication", () => {
  it("C15 stays when somebody empties the field, and is free before it was ever set", () => {
    expect(keptPublishedAt({ given: null, stored: publishedAt })).toBe(publishedAt);
    expect(keptPublishedAt({ given: "2022-01-01T00:00:00.000Z", stored: publishedAt })).toBe(
      "2022-01-01T00:00:00.000Z",
    );
    expect(keptPublishedAt({ given: null, stored: undefined })).toBeNull();
  });

  it.each([
    "2026-11-21T12:00:01.000Z",
    "2030-12-15T12:00:00.000Z",
    "0203-12-15T12:00:00.000Z",
    "x",
  ])("C26 is not %s", (at) => {
    expect(publishedAtProblem({ at, now })).toBe(wording.problems.publishedAt);
  });

  it.each([null, now.toISOString(), publishedAt, "1990-01-01T00:00:00+08:00"])(
    "C26 may be %s",
    (at) => {
      expect(publishedAtProblem({ at, now })).toBeUndefined();
    },
  );
});

describe("revisions", () => {
  const before = {
    headline: "题",
    credits: [{ id: "1", role: "reporter", names: ["沈悦"] }],
    cover: null,
  };

  it("C15 are seen in words, lists, pictures and places", () => {
    expect(isRevised(before, { ...before, headline: "新题" })).toBe(true);
    expect(isRevised(before, { ...before, cover: 3 })).toBe(true);
    expect(isRevised(before, { ...before, credits: [] })).toBe(true);
  });

  it("C15 are not seen in bookkeeping, row ids, key order or ways of saying nothing", () => {
    expect(isRevised(before, { ...before, updatedAt: "x", slug: "b", _status: "draft" })).toBe(
      false,
    );
    expect(
      isRevised(before, {
        cover: undefined,
        credits: [{ names: ["沈悦"], role: "reporter", id: "2" }],
        deck: "",
        print: { date: null },
        headline: "题",
      }),
    ).toBe(false);
  });
});
