import { describe, expect, it } from "vitest";
import {
  isDateGiven,
  isRevised,
  keptPublishedAt,
  publicationDates,
  publishedAtProblem,
} from "#content/publicationDates.ts";
import { wording } from "#content/wording.ts";
import { createRandom } from "#tests/harness/random.ts";

const now = new Date("2026-11-21T12:00:00Z");
const publishedAt = "2023-07-15T01:00:00.000Z";
const typed = { publishedAt, isDateGiven: true };
const set = { publishedAt, isDateGiven: false };
const other = { publishedAt: "2023-08-15T01:00:00.000Z", isDateGiven: false };

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
    expect(keptPublishedAt({ given: null, stored: publishedAt, now })).toBe(publishedAt);
    expect(keptPublishedAt({ given: "2022-01-01T00:00:00.000Z", stored: publishedAt, now })).toBe(
      "2022-01-01T00:00:00.000Z",
    );
    expect(keptPublishedAt({ given: null, stored: undefined, now })).toBeNull();
  });

  it.each([
    ["was typed first", { given: publishedAt }, true],
    ["nobody typed", { given: null }, false],
    ["was emptied again before the first publish", { given: null, before: typed }, false],
    ["was typed in a save before", { given: publishedAt, before: typed }, true],
    ["a publication set", { given: publishedAt, before: typed, stored: set }, false],
    ["a publication set and somebody emptied", { given: null, before: set, stored: set }, false],
    ["was typed and somebody emptied", { given: null, before: typed, stored: typed }, true],
    ["a draft replaced", { given: publishedAt, before: set, stored: other }, false],
    ["was typed over the one of a publication", { given: "2022-01-01", before: set }, true],
  ])("C15 that %s is told from the others", (_, facts, expected) => {
    expect(isDateGiven({ before: undefined, stored: null, ...facts })).toBe(expected);
  });

  it("C36 that a clock ahead wrote is now, for a form that sends it back and for one that is emptied", () => {
    const stored = "2030-12-15T12:00:00.000Z";
    for (const given of [stored, "2030-12-15T20:00:00.000+08:00", null, undefined, ""])
      expect(keptPublishedAt({ given, stored, now })).toBe(now.toISOString());
    expect(keptPublishedAt({ given: publishedAt, stored, now })).toBe(publishedAt);
  });

  it("C36 is never refused unless somebody gives one that has not come", () => {
    const random = createRandom(36);
    const moment = () => new Date(random.whole(Date.UTC(1995, 0), Date.UTC(2040, 0))).toISOString();
    for (let round = 0; round < 1_000; round += 1) {
      const [stored, typed] = [random.chance(0.9) ? moment() : null, moment()];
      const clock = new Date(moment());
      const isTyped = random.chance(0.3);
      const given = isTyped ? typed : random.pick([stored, null, ""]);
      const at = keptPublishedAt({ given, stored, now: clock });
      const problem = publishedAtProblem({ at, now: clock });
      const isTypedAhead = isTyped && typed > clock.toISOString();
      expect(problem !== undefined).toBe(isTypedAhead);
      if (isTyped) expect(at).toBe(typed);
      // What was right stays, and what is right once stays right at any later time.
      if (!isTyped && stored && stored <= clock.toISOString()) expect(at).toBe(stored);
      const later = new Date(Math.max(Date.parse(moment()), clock.getTime()));
      if (!problem) expect(keptPublishedAt({ given: at, stored: at, now: later })).toBe(at);
    }
  });

  it("C36 of revision is now, too, where it has not come", () => {
    const given = { publishedAt, revisedAt: "2030-12-15T12:00:00.000Z" };
    for (const isRevised of [true, false])
      expect(publicationDates({ given, isLive: true, isRevised, now }).revisedAt).toBe(
        now.toISOString(),
      );
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
