import { describe, expect, it } from "vitest";
import { isPublic, reachesReaders } from "#edition/reachesReaders.ts";

const draft = { status: "draft" };
const published = { status: "published" };
const trashed = { status: "published", deletedAt: "2026-11-21T00:00:00.000Z" };

describe("P1: the public sees", () => {
  it.each([
    ["nothing that is not there", undefined, false],
    ["no draft", draft, false],
    ["what is published", published, true],
    ["nothing in the trash", trashed, false],
    ["everything of a collection without drafts", {}, true],
    ["not even there what is in the trash", { deletedAt: "2026-11-21T00:00:00.000Z" }, false],
  ])("%s", (_, row, expected) => expect(isPublic(row)).toBe(expected));
});

describe("P2: readers notice", () => {
  it.each([
    ["a first publish", undefined, published, "published", "go-live"],
    ["a draft that is published", draft, published, "published", "go-live"],
    ["a change of a live text", published, published, "published", "change-live"],
    ["an unpublish", published, draft, "draft", "take-down"],
    ["the trash", published, trashed, "published", "take-down"],
    ["a return from the trash", trashed, published, "published", "go-live"],
    ["a delete", published, undefined, undefined, "take-down"],
    ["a change without drafts", {}, {}, undefined, "change-live"],
  ])("%s", (_, before, after, saved, reach) =>
    expect(reachesReaders({ before, after, saved })).toBe(reach),
  );

  it.each([
    ["no new draft", undefined, draft, "draft"],
    ["no change of a draft", draft, draft, "draft"],
    ["no draft saved beside a live text", published, published, "draft"],
    ["no delete of a draft", draft, undefined, undefined],
    ["no change in the trash", trashed, trashed, "published"],
  ])("%s", (_, before, after, saved) =>
    expect(reachesReaders({ before, after, saved })).toBeUndefined(),
  );
});
