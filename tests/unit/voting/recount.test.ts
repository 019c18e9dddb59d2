import { describe, expect, test } from "vitest";
import { aFrozen, ballotRules, voterName } from "#tests/factories/voting.ts";
import { differences } from "#voting/counts/recountCampaign.ts";
import {
  createBallotRecount,
  createLikeRecount,
  type LedgerLike,
} from "#voting/ledger/recountRows.ts";

const at = new Date("2026-11-21T04:00:00Z");

const aRow = (seq: number, overrides: Partial<LedgerLike> = {}): LedgerLike => ({
  seq,
  day: "2026-11-21",
  voter: voterName(seq),
  at,
  candidate: 1,
  ...overrides,
});

function recountOf(...rows: LedgerLike[]) {
  const recount = createLikeRecount(aFrozen());
  for (const row of rows) recount.add(row);
  const { irregularities, ...result } = recount.result();
  return { ...result, broken: Object.fromEntries(irregularities) };
}

describe("V32 recount of likes", () => {
  test("counts every row once, with gaps in the numbers", () => {
    const result = recountOf(aRow(1), aRow(2, { candidate: 2 }), aRow(5));
    expect(result).toMatchObject({ rows: 3, last: 5, broken: {} });
    expect([result.counts.get(1), result.counts.get(2), result.counts.get(3)]).toEqual([2, 1, 0]);
  });

  test("V10, V11 finds a voter over the quota; the next day starts anew", () => {
    const voter = voterName(1);
    const day = [1, 2, 3, 4, 5].map((candidate) => aRow(candidate, { voter, candidate }));
    expect(recountOf(...day).broken).toEqual({});
    expect(recountOf(...day, aRow(6, { voter, candidate: 6 })).broken).toEqual({
      "over-day-quota": 1,
    });
    expect(recountOf(...day, aRow(6, { voter, day: "2026-11-22" })).broken).toEqual({});
    expect(recountOf(aRow(1, { voter }), aRow(2, { voter })).broken).toEqual({
      "over-candidate-quota": 1,
    });
  });

  test("V4, V31 finds votes outside the window, out of order, or for nobody", () => {
    const early = new Date("2020-01-01T00:00:00Z");
    expect(recountOf(aRow(2), aRow(1, { at: early }), aRow(3, { candidate: 99 })).broken).toEqual({
      "seq-not-rising": 1,
      "time-runs-back": 1,
      "outside-window": 1,
      "unknown-candidate": 1,
    });
  });
});

test("V20, V21 recount of ballots finds second, short and repeating ballots", () => {
  const recount = createBallotRecount(aFrozen({ rules: ballotRules() }));
  recount.add({ seq: 1, voter: voterName(1), at, choices: [1, 2] });
  recount.add({ seq: 2, voter: voterName(1), at, choices: [1] });
  recount.add({ seq: 3, voter: voterName(2), at, choices: [2, 2, 3] });
  const { counts, irregularities } = recount.result();
  expect(Object.fromEntries(irregularities)).toEqual({ "second-ballot": 1, "ballot-bounds": 2 });
  expect(counts.get(2)).toBe(3);
});

test("V33 differences between what is shown and what is counted are named", () => {
  const likes = createLikeRecount(aFrozen());
  likes.add(aRow(1));
  const counted = { likes: likes.result(), ballots: createBallotRecount(aFrozen()).result() };
  const shown = {
    campaign: "zui-mei",
    shown: "live" as const,
    candidates: [
      { number: 1, likes: 1, ballots: 0 },
      { number: 2, likes: 7, ballots: 0 },
    ],
  };
  expect(differences(shown, counted)).toEqual([
    { number: 2, stream: "likes", shown: 7, counted: 0 },
  ]);
});
