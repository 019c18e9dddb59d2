import { describe, expect, it } from "vitest";
import { baseFor, isOlderWal, unbrokenWal } from "#operations/backup/walRules.ts";

const segment = (number: number, timeline = 1) => {
  const hex = (value: number) => value.toString(16).toUpperCase().padStart(8, "0");
  return `${hex(timeline)}${hex(Math.floor(number / 256))}${hex(number % 256)}`;
};

describe("WAL that can be replayed over a base (U52)", () => {
  it("begins with the file that the base needs first", () => {
    expect(unbrokenWal([segment(4), segment(5), segment(6)], segment(5))).toEqual([
      segment(5),
      segment(6),
    ]);
  });

  it("goes on where the low half of the number is full", () => {
    const names = [segment(255), segment(256), segment(257)];
    expect(unbrokenWal(names, segment(255))).toEqual(names);
  });

  it("ends before a gap", () => {
    expect(unbrokenWal([segment(5), segment(6), segment(8)], segment(5))).toEqual([
      segment(5),
      segment(6),
    ]);
  });

  it("is none when the first file is missing", () => {
    expect(unbrokenWal([segment(6), segment(7)], segment(5))).toEqual([]);
  });

  it("holds nothing else that lies in the folder", () => {
    const names = [segment(5), "00000002.history", `${segment(5)}.00000028.backup`, "SHA256SUMS"];
    expect(unbrokenWal(names, segment(5))).toEqual([segment(5)]);
  });
});

describe("WAL that goes with old backups (U48)", () => {
  it("is what was written before the oldest base", () => {
    expect(isOlderWal(segment(4), segment(5))).toBe(true);
    expect(isOlderWal(segment(5), segment(5))).toBe(false);
    expect(isOlderWal(segment(6), segment(5))).toBe(false);
    expect(isOlderWal(segment(255), segment(256))).toBe(true);
  });

  it("is no file of a later timeline, and no other file", () => {
    expect(isOlderWal(segment(4, 2), segment(5, 1))).toBe(false);
    expect(isOlderWal("SHA256SUMS", segment(5))).toBe(false);
  });
});

describe("the backup that an instant is brought back from (U52)", () => {
  const at = (id: string, endedAt?: string) => ({ id, ...(endedAt && { base: { endedAt } }) });
  const backups = [
    at("20261128T020000Z", "2026-11-28T02:00:30Z"),
    at("20261129T020000Z", "2026-11-29T02:00:30Z"),
    at("20261130T020000Z"),
  ];

  it("is the newest whose base was whole by then", () => {
    expect(baseFor(backups, new Date("2026-11-30T09:00:00Z"))?.id).toBe("20261129T020000Z");
    expect(baseFor(backups, new Date("2026-11-29T02:00:29Z"))?.id).toBe("20261128T020000Z");
  });

  it("is none before the first base", () => {
    expect(baseFor(backups, new Date("2026-11-28T02:00:00Z"))).toBeUndefined();
  });
});
