import { describe, expect, it } from "vitest";
import { isRevised, publicationDates } from "#content/publicationDates.ts";

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
