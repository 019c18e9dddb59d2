import { expect, test } from "vitest";
import { missingLegalNumbers } from "#content/legalNumbers.ts";
import { theSettings } from "#tests/factories/edition.ts";

test("names the legal numbers that the footer lacks", () => {
  expect(missingLegalNumbers(theSettings())).toEqual([]);
  expect(missingLegalNumbers(theSettings({ icp: undefined, complaintLine: undefined }))).toEqual([
    "icp",
    "complaintLine",
  ]);
});
