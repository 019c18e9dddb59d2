import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { campaignOf } from "#tests/bench/fraud/evaluate.ts";
import { likesOf } from "#tests/factories/madeUpVotes.ts";
import { aFrozen, ballotRules } from "#tests/factories/voting.ts";
import { createVotingDatabase, type VotingDatabase } from "#tests/factories/votingDatabase.ts";
import { openPool } from "#tests/harness/openPool.ts";
import type { Finding } from "#voting/holds/finding.ts";
import type { ScorerStore } from "#voting/holds/holdStore.ts";
import {
  createPostgresDecisionStore,
  type DecisionStore,
} from "#voting/holds/postgresDecisionStore.ts";
import { createPostgresScorerStore } from "#voting/holds/postgresScorerStore.ts";
import { startScorerThread } from "#voting/holds/scorerThread.ts";
import { createTrackScorer } from "#voting/holds/scoreTrack.ts";
import { voteTotals } from "#voting/holds/voteTotals.ts";

let database: VotingDatabase;
let scorerStore: ScorerStore;
let cms: pg.Pool;
let decisions: DecisionStore;
let campaign: number;
let count = 0;

beforeAll(async () => {
  database = await createVotingDatabase();
  scorerStore = createPostgresScorerStore({ databaseUrl: database.votingUrl, onError: () => {} });
  cms = openPool(database.cmsUrl, 3);
  decisions = createPostgresDecisionStore(cms);
});
afterAll(async () => {
  await Promise.all([scorerStore.close(), cms.end()]);
  await database.end();
});
beforeEach(async () => {
  count += 1;
  campaign = await database.open(aFrozen({ slug: `zui-mei-${count}` }));
});

/** Twelve likes in the ledger, numbers 1 to 12, candidates 1, 2, 3 in turn. */
const twelveLikes = () =>
  database.owner.query(
    `INSERT INTO voting.likes (campaign, seq, day, voter, key, at, candidate, slot, nth)
     SELECT $1, n, '2026-11-20', lpad(n::text, 32, '0')::uuid, gen_random_uuid(), '2026-11-20T04:00Z', 1 + (n - 1) % 3, 1, 1
     FROM generate_series(1, 12) AS n`,
    [campaign],
  );
const likes = () => ({ campaign, stream: "likes" as const });
const aFinding = (overrides: Partial<Finding> = {}): Finding => ({
  key: "1-hour-0",
  reason: "one-address",
  signs: ["few", "regular"],
  score: 0.97,
  candidate: 1,
  evidence: { voters: 3, nets: 1, agents: 1, expected: 0 },
  seqs: [1, 4, 7],
  ...overrides,
});
async function aHold(overrides: Partial<Finding> = {}): Promise<number> {
  await twelveLikes();
  await scorerStore.hold(likes(), "1", aFinding(overrides));
  const [hold] = await decisions.holds(likes());
  return hold?.id ?? 0;
}
const say = (kind: "release" | "void-proposal" | "void", by: string) => ({
  kind,
  by,
  reason: "与街道核对",
});

describe("writing holds", () => {
  test("H1 a hold carries its reason, signs and figures", async () => {
    await aHold();
    expect(await decisions.holds(likes())).toMatchObject([
      {
        ...{
          reason: "one-address",
          signs: ["few", "regular"],
          candidate: 1,
          votes: 3,
          state: "open",
        },
        ...{ evidence: { voters: 3, nets: 1, agents: 1, expected: 0 }, decisions: [] },
      },
    ]);
  });

  test("H3 the same finding again holds nothing more", async () => {
    await aHold();
    expect(await scorerStore.hold(likes(), "1", aFinding())).toBe(0);
    expect(await decisions.holds(likes())).toHaveLength(1);
  });

  test("H4 a vote is in one hold: another finding takes what is left, or nothing", async () => {
    await aHold();
    const overlapping = aFinding({ key: "2-day-0", seqs: [7, 8, 9] });
    expect(await scorerStore.hold(likes(), "1", overlapping)).toBe(2);
    expect(await scorerStore.hold(likes(), "2", aFinding({ key: "x", seqs: [1, 4] }))).toBe(0);
    expect(await decisions.holds(likes())).toHaveLength(2);
  });

  test("votes that the ledger does not have are not held", async () => {
    await twelveLikes();
    expect(await scorerStore.hold(likes(), "1", aFinding({ seqs: [11, 12, 13, 99] }))).toBe(2);
  });

  test("H3 two scorers at once hold each vote once", async () => {
    await twelveLikes();
    const findings = [1, 2, 3, 4, 5, 6].map((n) =>
      aFinding({ key: `${n}-hour-0`, seqs: [n, n + 1, n + 2] }),
    );
    const both = await Promise.all(
      [...findings, ...findings.toReversed()].map((finding) =>
        scorerStore.hold(likes(), "1", finding),
      ),
    );
    expect(both.reduce((sum, held) => sum + held, 0)).toBe(8);
  });
});

describe("deciding", () => {
  test("H20 a release makes the votes valid again, once and for all", async () => {
    const hold = await aHold();
    await decisions.decide(hold, say("release", "监票员甲"));
    expect(await decisions.heldCounts(likes())).toEqual([
      { candidate: 1, state: "released", votes: 3 },
    ]);
    expect(await decisions.decide(hold, say("void-proposal", "监票员乙"))).toEqual({
      refusal: "decided",
    });
    expect(await scorerStore.hold(likes(), "2", aFinding({ key: "later" }))).toBe(0);
  });

  test("H21, H30 a void takes two people and leaves raw counts as they were", async () => {
    const hold = await aHold({ seqs: [1, 2, 4] });
    await decisions.decide(hold, say("void-proposal", "监票员甲"));
    expect(await decisions.decide(hold, say("void", "监票员甲"))).toEqual({
      refusal: "same-person",
    });
    await decisions.decide(hold, say("void", "总编辑乙"));
    const raw = new Map([
      [1, 4],
      [2, 4],
      [3, 4],
    ]);
    expect(voteTotals(raw, await decisions.heldCounts(likes()))).toEqual([
      { candidate: 1, raw: 4, held: 0, voided: 2, valid: 2 },
      { candidate: 2, raw: 4, held: 0, voided: 1, valid: 3 },
      { candidate: 3, raw: 4, held: 0, voided: 0, valid: 4 },
    ]);
  });

  test("H21 the database refuses a void by one person, without a proposal, or with another hold's", async () => {
    const hold = await aHold();
    await scorerStore.hold(likes(), "1", aFinding({ key: "other", seqs: [2] }));
    const [other] = await decisions.holds(likes());
    await decisions.decide(hold, say("void-proposal", "甲"));
    const { rows } = await cms.query("SELECT id FROM voting.hold_decisions WHERE hold = $1", [
      hold,
    ]);
    const insert = (values: unknown[]) =>
      cms.query(
        "INSERT INTO voting.hold_decisions (hold, kind, by, reason, proposal, proposed_by) VALUES ($1, 'void', $2, $3, $4, $5)",
        values,
      );
    const proposal = rows[0]?.id;
    await expect(insert([hold, "甲", "理由", proposal, "甲"])).rejects.toThrow(/two_people/);
    await expect(insert([hold, "甲", "理由", proposal, "乙"])).rejects.toThrow(/proposal/);
    await expect(insert([hold, "乙", "理由", null, null])).rejects.toThrow(/two_people/);
    await expect(insert([other?.id, "乙", "理由", proposal, "甲"])).rejects.toThrow(/proposal/);
    await expect(insert([hold, "乙", "  ", proposal, "甲"])).rejects.toThrow(/reason/);
    await insert([hold, "乙", "理由", proposal, "甲"]);
  });

  test("H22 of two decisions at once one stands", async () => {
    const hold = await aHold();
    await decisions.decide(hold, say("void-proposal", "甲"));
    const answers = await Promise.all([
      decisions.decide(hold, say("void", "乙")),
      decisions.decide(hold, say("release", "丙")),
      decisions.decide(hold, say("release", "丁")),
    ]);
    expect(answers.filter((answer) => "id" in answer)).toHaveLength(1);
  });
});

describe("H1, H23 rights", () => {
  test("nothing is changed or removed, not even by the owner", async () => {
    await aHold();
    for (const table of ["holds", "held_votes", "hold_decisions"]) {
      await expect(database.owner.query(`DELETE FROM voting.${table}`)).rejects.toThrow(
        /append-only/,
      );
      await expect(database.owner.query(`TRUNCATE voting.${table} CASCADE`)).rejects.toThrow(
        /append-only/,
      );
    }
    await expect(database.owner.query("UPDATE voting.holds SET score = 0")).rejects.toThrow(
      /append-only/,
    );
  });

  test("the scorer's login cannot decide, and that of the cms cannot hold", async () => {
    const hold = await aHold();
    const voting = new pg.Client({ connectionString: database.votingUrl });
    await voting.connect();
    const release =
      "INSERT INTO voting.hold_decisions (hold, kind, by, reason) VALUES ($1, 'release', 'x', 'x')";
    await expect(voting.query(release, [hold])).rejects.toThrow(/permission denied/);
    await voting.end();
    const take =
      "INSERT INTO voting.held_votes (campaign, stream, seq, hold) VALUES ($1, 'likes', 2, $2)";
    await expect(cms.query(take, [campaign, hold])).rejects.toThrow(/permission denied/);
  });
});

describe("scoring a ledger", () => {
  const { rows, endsAt } = campaignOf({ seed: 4, attacks: ["cookie-wipe"], size: 3000 });
  let fill: (part: typeof rows) => Promise<void>;
  beforeEach(() => {
    const copy = likesOf(database.owner);
    fill = (part) => copy(campaign, part);
  });
  const upTo = (at: number) => ({ now: new Date(at), isOver: false });

  test("H3 in parts or at once, resumed by a new process or twice: the same votes are held, once", async () => {
    const first = createTrackScorer(scorerStore, likes());
    const cut = Math.floor(rows.length * 0.7);
    await fill(rows.slice(0, cut));
    await first(upTo(rows[cut - 1]?.at ?? 0));
    await fill(rows.slice(cut));
    const second = createTrackScorer(scorerStore, likes());
    await Promise.all([first(upTo(endsAt)), second(upTo(endsAt))]);
    const inParts = await heldSeqs();
    expect(await createTrackScorer(scorerStore, likes())(upTo(endsAt))).toBe(0);

    campaign = await database.open(aFrozen({ slug: `zui-mei-${count}-again` }));
    await fill(rows);
    await createTrackScorer(scorerStore, likes())(upTo(endsAt));
    expect(await heldSeqs()).toEqual(inParts);
    expect(inParts.length).toBeGreaterThan(100);
  });

  test("a thread beside the endpoint scores by itself, and stops when told", async () => {
    await fill(rows);
    const thread = startScorerThread({
      databaseUrl: database.votingUrl,
      onError: (error) => expect.fail(String(error)),
    });
    await vi.waitUntil(async () => (await heldSeqs()).length > 100, {
      timeout: 50_000,
      interval: 200,
    });
    await thread.stop();
  });

  test("running campaigns are found with the database's clock, a little behind", async () => {
    const ballots = await database.open(
      aFrozen({ slug: `ballots-${count}`, rules: ballotRules() }),
    );
    const { now, tracks } = await scorerStore.tracks();
    expect(tracks).toContainEqual({ ...likes(), isOver: false });
    expect(tracks.filter((track) => track.campaign === ballots)).toEqual([
      { campaign: ballots, stream: "ballots", isOver: false },
    ]);
    const clock = (await cms.query("SELECT clock_timestamp() AS now")).rows[0]?.now;
    expect(clock.getTime() - now.getTime()).toBeGreaterThan(20_000);
  });

  const heldSeqs = async () => {
    const text = "SELECT seq::int FROM voting.held_votes WHERE campaign = $1 ORDER BY seq";
    return (await cms.query<{ seq: number }>(text, [campaign])).rows.map(({ seq }) => seq);
  };
});
