import { expect, test } from "vitest";
import { z } from "zod";
import { voteKey } from "#site/campaign/island/voteKey.ts";

const noon = Date.parse("2026-11-21T04:00:00Z");

test.each([0, 0x7f, 0xff])(
  "a key of the bytes %i is a UUID of version 7 with its millisecond in front",
  (byte) => {
    const key = voteKey(noon, new Uint8Array(10).fill(byte));
    expect(z.uuidv7().safeParse(key).success).toBe(true);
    expect(Number.parseInt(key.replaceAll("-", "").slice(0, 12), 16)).toBe(noon);
  },
);

test("later keys sort after earlier ones, and every random byte counts", () => {
  const [low, high] = [new Uint8Array(10), new Uint8Array(10).fill(0xff)];
  expect(voteKey(noon + 1, low) > voteKey(noon, high)).toBe(true);
  const keys = Array.from({ length: 10 }, (_, at) => voteKey(noon, low.with(at, 0xff)));
  expect(new Set(keys).size).toBe(10);
});
