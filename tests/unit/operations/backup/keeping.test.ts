import { describe, expect, it } from "vitest";
import { backupsToDrop } from "#operations/backup/retentionRules.ts";
import { bytesNeeded } from "#operations/backup/spaceRules.ts";

const mebibyte = 1024 ** 2;

describe("space (U45)", () => {
  it("is asked for with a tenth to spare", () => {
    expect(bytesNeeded([6_000 * mebibyte, 4_000 * mebibyte])).toBe(11_000 * mebibyte);
  });

  it("is never asked for to the last byte, however little is written", () => {
    expect(bytesNeeded([])).toBe(64 * mebibyte);
    expect(bytesNeeded([mebibyte])).toBe(65 * mebibyte);
  });
});

describe("old backups (U48)", () => {
  const ids = ["20261129T020000Z", "20261127T020000Z", "20261130T020000Z", "20261128T020000Z"];

  const made = "20261130T020000Z";

  it("are all but the newest", () => {
    expect(backupsToDrop(ids, 2, made)).toEqual(["20261128T020000Z", "20261127T020000Z"]);
  });

  it("stay while there are no more than are to be kept", () => {
    expect(backupsToDrop(ids, 4, made)).toEqual([]);
    expect(backupsToDrop([], 1, made)).toEqual([]);
  });

  it("never include the one that was just made, not even beside one of a clock that ran ahead", () => {
    expect(backupsToDrop(ids, 0, made)).toHaveLength(3);
    expect(backupsToDrop(ids, -3, made)).not.toContain(made);
    expect(backupsToDrop([...ids, "20281130T020000Z"], 1, made)).not.toContain(made);
  });
});
