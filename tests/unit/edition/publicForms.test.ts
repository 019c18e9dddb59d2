import { expect, test } from "vitest";
import { gatheredCollections } from "#edition/gather/forms.ts";
import { isPublicCollection } from "#edition/unshowable.ts";

test("C29 everything that is gathered is asked beforehand whether it can be shown, but for withdrawals", () => {
  expect(gatheredCollections.filter((slug) => !isPublicCollection(slug))).toEqual(["tombstones"]);
});
