import { describe, expect, test } from "vitest";
import { aFrozen, likeRules } from "#tests/factories/voting.ts";
import { judgeLike } from "#voting/ledger/judgeLike.ts";
import type { LikeRow, OpenCampaign } from "#voting/ledger/ledger.ts";

const now = new Date("2026-11-21T04:00:00Z");
const day = "2026-11-21";
const key = "11111111-1111-4111-8111-111111111111";
const otherKey = "22222222-2222-4222-8222-222222222222";

const aCampaign = (overrides: Partial<OpenCampaign> = {}): OpenCampaign => ({
  openedAt: new Date(0),
  id: 1,
  frozen: aFrozen(),
  rulesHash: "",
  acts: [],
  withdrawn: [],
  now,
  history: "",
  ...overrides,
});

const aRow = (overrides: Partial<LikeRow> = {}): LikeRow => ({
  seq: 7,
  day,
  key: otherKey,
  at: now,
  candidate: 2,
  slot: 1,
  nth: 1,
  ...overrides,
});

const judge = (facts: {
  candidate?: number;
  rows?: LikeRow[];
  campaign?: Partial<OpenCampaign>;
  now?: Date;
}) =>
  judgeLike(
    { key, candidate: facts.candidate ?? 1 },
    {
      campaign: aCampaign(facts.campaign),
      day,
      now: facts.now ?? now,
      rows: facts.rows ?? [],
    },
  );

describe("V12 the same key is the same like", () => {
  test("it is answered as before, also after the window and on another day", () => {
    const row = aRow({ key, candidate: 1, day: "2026-11-20" });
    const verdict = judge({ rows: [row], campaign: { acts: ["closed"] } });
    expect(verdict).toEqual({ kind: "repeated", row });
  });

  test("for another candidate it is refused", () => {
    const verdict = judge({ rows: [aRow({ key, candidate: 3 })] });
    expect(verdict).toEqual({ kind: "refused", refusal: { code: "key-reused" } });
  });
});

describe("V4, V5 phases", () => {
  test("before the window: not started, with the hour", () => {
    const verdict = judge({ now: new Date("2026-10-31T23:59:59.999Z") });
    expect(verdict).toMatchObject({
      refusal: { code: "not-started", at: "2026-11-01T00:00:00.000Z" },
    });
  });

  test("the opening instant is inside, the closing one is not", () => {
    const closes = likeRules().likes?.closes ?? "";
    expect(judge({ now: new Date("2026-11-01T00:00:00Z") }).kind).toBe("again");
    expect(judge({ now: new Date(closes) })).toMatchObject({ refusal: { code: "closed" } });
  });

  test("closing by hand ends likes inside the window", () => {
    expect(judge({ campaign: { acts: ["closed"] } })).toMatchObject({
      refusal: { code: "closed" },
    });
  });
});

describe("V3, V10, V11, V15 limits", () => {
  test("unknown and withdrawn candidates", () => {
    expect(judge({ candidate: 99 })).toMatchObject({ refusal: { code: "unknown-candidate" } });
    expect(judge({ campaign: { withdrawn: [1] } })).toMatchObject({
      refusal: { code: "candidate-withdrawn" },
    });
  });

  test("a second like for one candidate on one day", () => {
    expect(judge({ rows: [aRow({ candidate: 1 })] })).toMatchObject({
      refusal: { code: "already-liked", limit: 1 },
    });
  });

  test("the sixth like of a day; yesterday's do not count", () => {
    const five = [2, 3, 4, 5, 6].map((candidate, index) => aRow({ candidate, slot: index + 1 }));
    expect(judge({ rows: five })).toMatchObject({ refusal: { code: "day-quota-used", limit: 5 } });
    const yesterday = five.map((row) => ({ ...row, day: "2026-11-20" }));
    expect(judge({ rows: yesterday })).toEqual({ kind: "again", slot: 1, nth: 1 });
  });

  test("a guess that another process overtook is made anew", () => {
    expect(judge({ rows: [aRow({ slot: 1 }), aRow({ candidate: 3, slot: 2 })] })).toEqual({
      kind: "again",
      slot: 3,
      nth: 1,
    });
  });
});
