import { drizzle } from "drizzle-orm/node-postgres";
import type pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { campaignOf } from "#tests/bench/fraud/evaluate.ts";
import { likesOf } from "#tests/factories/madeUpVotes.ts";
import { votingSide } from "#tests/factories/sealedVotes.ts";
import { aFrozen, ballotRules, likeRules } from "#tests/factories/voting.ts";
import { createVotingDatabase, type VotingDatabase } from "#tests/factories/votingDatabase.ts";
import { openPool } from "#tests/harness/openPool.ts";
import { campaignRecord } from "#voting/acts/campaignRecord.ts";
import { recordOpening } from "#voting/acts/openings.ts";
import { type Doing, performAct } from "#voting/acts/performAct.ts";
import { readPending } from "#voting/acts/readPending.ts";
import type { CampaignRules } from "#voting/campaign/campaign.wire.ts";
import type { ScorerStore } from "#voting/holds/holdStore.ts";
import { createPostgresDecisionStore } from "#voting/holds/postgresDecisionStore.ts";
import { createPostgresScorerStore } from "#voting/holds/postgresScorerStore.ts";
import { createScorer } from "#voting/holds/scorer.ts";
import { startScorerThread } from "#voting/holds/scorerThread.ts";
import { createTrackScorer } from "#voting/holds/scoreTrack.ts";
import { startScorer } from "#voting/holds/startScorer.ts";
import * as migration from "../../../cms/migrations/20261122_060000_scans.ts";

const isOver = { opens: "2026-11-01T00:00:00.000Z", closes: "2026-11-21T00:00:00.000Z" };
const overRules = likeRules({ likes: { ...isOver, perDay: 5, perCandidatePerDay: 1 } });
const voting = { opens: "2026-11-01T00:00:00.000Z", closes: "2099-01-01T00:00:00.000Z" };
const chief = { id: "总编辑", person: { name: "周明", role: "总编辑" } };

let database: VotingDatabase;
let side: ReturnType<typeof votingSide>;
let cms: pg.Pool;
let store: ScorerStore;
let slug: string;
let campaign: number;
let count = 0;

beforeAll(async () => {
  database = await createVotingDatabase();
  cms = openPool(database.cmsUrl, 3);
  store = createPostgresScorerStore({ databaseUrl: database.votingUrl, onError: () => {} });
  side = votingSide({
    databaseUrl: database.votingUrl,
    ownerUrl: database.ownerUrl,
    secret: "a secret that is long enough for tests",
  });
});
afterAll(async () => {
  await Promise.all([cms.end(), store.close(), side.end()]);
  await database.end();
});
beforeEach(() => anOpenCampaign(overRules));

async function anOpenCampaign(rules: CampaignRules): Promise<void> {
  count += 1;
  slug = `scanned-${count}`;
  campaign = await database.open(aFrozen({ slug, rules }));
  await recordOpening(cms, await record(), chief);
}
async function record() {
  const found = await campaignRecord(cms, slug);
  if (!found) throw new Error("not open");
  return found;
}
const act = async (kind: Doing["kind"], id: string) =>
  (
    await performAct(cms, await record(), {
      kind,
      reason: "按方案",
      by: { id, person: { name: `人${id}`, role: "部门主任" } },
      jury: async () => ({ missing: 0, totals: [], jurors: [] }),
    })
  )?.refusal;
const scans = async () =>
  (
    await cms.query(
      "SELECT stream, last_seq::int AS last FROM voting.scans WHERE campaign = $1 ORDER BY stream, last_seq",
      [campaign],
    )
  ).rows;
const heldSeqs = async () =>
  (
    await cms.query("SELECT seq::int FROM voting.held_votes WHERE campaign = $1 ORDER BY seq", [
      campaign,
    ])
  ).rows.map(({ seq }) => seq as number);
const track = () => ({ campaign, stream: "likes" as const });
const fails = (error: unknown) => expect.fail(String(error));

describe("V58 a count waits for the scorer's last look", () => {
  /** A made-up campaign that ends just before the hour in which a machine's votes are first found. */
  const all = campaignOf({ seed: 4, attacks: ["cookie-wipe"], size: 3000 }).rows;
  const watching = createScorer();
  const rows = all.slice(
    0,
    all.findIndex((row) => watching.add(row).length > 0),
  );
  /** A scorer that saw every vote as it came, up to the moment of closing. */
  const asItCame = () => {
    const now = new Date(rows.at(-1)?.at ?? 0);
    return createTrackScorer(store, track())({ now, isOver: false });
  };

  test("H18 suspicious votes of the last hours are held before anybody can count", async () => {
    await likesOf(database.owner)(campaign, rows);
    await asItCame();
    expect(await heldSeqs()).toEqual([]);
    await side.seal();
    expect(await act("counted", "2")).toBe("votes-unscanned");

    await side.scan();
    expect((await heldSeqs()).length).toBeGreaterThan(100);
    expect(await act("counted", "2")).toBe("holds-undecided");
    const decisions = createPostgresDecisionStore(cms);
    for (const { id } of await decisions.holds(track()))
      await decisions.decide(id, { kind: "release", by: "监票员", reason: "与街道核对" });
    expect(await act("counted", "2")).toBeUndefined();
    expect(await side.sign()).toEqual([]);
  });

  test("H3 two processes, one of them started after the closing, hold each vote once and agree", async () => {
    await likesOf(database.owner)(campaign, rows);
    await asItCame();
    const options = { databaseUrl: database.votingUrl, onError: fails };
    const threads = [startScorerThread(options), startScorerThread(options)];
    await expect.poll(scans, { timeout: 50_000, interval: 100 }).toHaveLength(1);
    await Promise.all(threads.map((thread) => thread.stop()));
    const both = await heldSeqs();

    await anOpenCampaign(overRules);
    await likesOf(database.owner)(campaign, rows);
    await side.scan();
    expect(await heldSeqs()).toEqual(both);
    expect(await scans()).toEqual([{ stream: "likes", last: rows.length }]);
  });

  test("H26 a scorer goes on with what is closed before its time, and leaves it once it is scanned", async () => {
    await anOpenCampaign(likeRules());
    await side.likes(slug, [1, 2, 3]);
    const scorer = startScorer({ store, every: 20, rest: async () => {}, onError: fails });
    await expect
      .poll(async () => (await store.tracks()).tracks)
      .toContainEqual({ ...track(), isOver: false });
    expect(await scans()).toEqual([]);
    expect(await act("closed", "2")).toBeUndefined();
    await expect.poll(scans).toEqual([{ stream: "likes", last: 3 }]);
    await scorer.stop();
    expect((await store.tracks()).tracks).not.toContainEqual(expect.objectContaining(track()));
    await side.seal();
    expect(await act("counted", "3")).toBeUndefined();
  });

  test("a campaign without a vote, or with a jury alone, waits for nothing", async () => {
    expect(await act("counted", "2")).toBeUndefined();
    const jury = { criteria: [{ slug: "service", name: "服务实绩", maxScore: 100 }] };
    await anOpenCampaign(
      likeRules({ likes: undefined, jury, weights: { likes: 0, ballot: 0, jury: 100 } }),
    );
    expect(await readPending(cms, campaign)).toMatchObject({ unscanned: 0 });
    expect((await store.tracks()).tracks).not.toContainEqual(expect.objectContaining({ campaign }));
  });

  test("each kind of vote by itself: likes while the ballot still runs, the ballot after it", async () => {
    const rules = ballotRules({ likes: overRules.likes, ballot: { ...voting, min: 2, max: 3 } });
    await anOpenCampaign(rules);
    await side.likes(slug, [1, 2]);
    await database.owner.query(
      `INSERT INTO voting.ballots (campaign, seq, day, voter, key, at, choices)
       VALUES ($1, 1, '2026-11-21', gen_random_uuid(), gen_random_uuid(), '2026-11-21T04:00Z', '{1,2}')`,
      [campaign],
    );
    await side.scan();
    expect(await scans()).toEqual([{ stream: "likes", last: 2 }]);
    expect(await act("closed", "2")).toBeUndefined();
    await side.seal();
    expect(await act("counted", "3")).toBe("votes-unscanned");
    await side.scan();
    expect(await act("counted", "3")).toBeUndefined();
  });

  test("and waits again for a vote that came all the same, by a clock that was set back", async () => {
    await side.likes(slug, [1, 2]);
    await side.scan();
    await database.owner.query(
      `INSERT INTO voting.likes (campaign, seq, day, voter, key, at, candidate, slot, nth)
       VALUES ($1, 9, '2026-11-20', gen_random_uuid(), gen_random_uuid(), '2026-11-20T23:00Z', 1, 1, 1)`,
      [campaign],
    );
    await side.seal();
    expect(await act("counted", "2")).toBe("votes-unscanned");
    await side.scan();
    expect((await scans()).map(({ last }) => last)).toEqual([2, 9]);
    expect(await act("counted", "2")).toBeUndefined();
  });

  test("one campaign that cannot be scored keeps no other from its count", async () => {
    await side.likes(slug, [1, 2, 3]);
    const waiting = { slug, campaign };
    await anOpenCampaign(overRules);
    await side.likes(slug, [1]);
    const errors: unknown[] = [];
    const broken: ScorerStore = {
      ...store,
      votes: async (of, ...rest) => {
        if (of.campaign === waiting.campaign) throw new Error("out of reach");
        return store.votes(of, ...rest);
      },
    };
    const onError = (error: unknown) => errors.push(error);
    const scorer = startScorer({ store: broken, every: 60_000, rest: async () => {}, onError });
    await expect.poll(scans).toHaveLength(1);
    await scorer.stop();
    expect(errors).toEqual([new Error("out of reach")]);
    await side.scan();
  });
});

describe("V51, V58 whoever does not ask the rules first", () => {
  const forced = async (work: () => Promise<unknown>) => {
    await database.owner.query("ALTER TABLE voting.acts DISABLE TRIGGER scan_before_count");
    await work();
    await database.owner.query("ALTER TABLE voting.acts ENABLE TRIGGER scan_before_count");
  };
  /** The rules of the desk as they would be without the look at the scans. */
  const withoutAsking = async () => {
    const blind = {
      connect: async () => {
        const client = await cms.connect();
        return {
          release: () => client.release(),
          async query(text: string, values: unknown[] = []) {
            const { rows } = await client.query(text, values);
            return {
              rows: rows.map((row) => ("unscanned" in row ? { ...row, unscanned: 0 } : row)),
            };
          },
        };
      },
    };
    return performAct(blind as never, await record(), {
      kind: "counted",
      reason: "按方案",
      by: { id: "2", person: { name: "人2", role: "部门主任" } },
      jury: async () => ({ missing: 0, totals: [], jurors: [] }),
    });
  };

  test("is refused by the database", async () => {
    await side.likes(slug, [1, 2, 3]);
    await side.seal();
    await expect(withoutAsking()).rejects.toThrow(/votes not scanned/);
  });

  test("gets no signature for a count that came before the scan, not even after it", async () => {
    await side.likes(slug, [1, 2, 3]);
    await side.seal();
    await forced(withoutAsking);
    const unsigned = { campaign: slug, number: 2, fault: "votes not scanned" };
    expect(await side.sign()).toContainEqual(unsigned);
    await side.scan();
    expect(await side.sign()).toContainEqual(unsigned);
  });
});

describe("H26 what was looked at", () => {
  const scan = (last: number) => store.recordScan(track(), "1", last);

  test("is recorded once voting is over and for all votes only", async () => {
    await side.likes(slug, [1, 2, 3]);
    await expect(scan(2)).rejects.toThrow(/more likes may come or came/);
    await expect(scan(4)).rejects.toThrow(/more likes may come or came/);
    await Promise.all([scan(3), scan(3)]);
    expect(await scans()).toEqual([{ stream: "likes", last: 3 }]);
    await anOpenCampaign(likeRules());
    await side.likes(slug, [1, 2, 3]);
    await expect(scan(3)).rejects.toThrow(/more likes may come or came/);
  });

  test("is written by the scorer alone, through its function, and never changed", async () => {
    await side.likes(slug, [1]);
    const insert =
      "INSERT INTO voting.scans (campaign, stream, last_seq, scorer) VALUES ($1, 'likes', 1, 'x')";
    for (const login of [cms, side.pool])
      await expect(login.query(insert, [campaign])).rejects.toThrow(/permission denied/);
    const record = "SELECT voting.record_scan($1, 'likes', 1, 'x')";
    await expect(cms.query(record, [campaign])).rejects.toThrow(/permission denied/);
    for (const change of [
      "UPDATE voting.scans SET last_seq = 9",
      "DELETE FROM voting.scans",
      "TRUNCATE voting.scans",
    ])
      await expect(database.owner.query(change), change).rejects.toThrow(/append-only/);
  });
});

test("V58 a count made before this rule stands, and what was not counted is scanned after all", async () => {
  const run = (step: typeof migration.up | typeof migration.down) =>
    step({ db: drizzle(database.owner) } as unknown as Parameters<typeof step>[0]);
  await run(migration.down);
  await side.likes(slug, [1, 2, 3]);
  await database.act(slug, "counted");
  const counted = campaign;
  await anOpenCampaign(overRules);
  await side.likes(slug, [1, 2]);
  await run(migration.up);
  const text = `SELECT voting.is_scanned(a.campaign, 'likes', date_trunc('milliseconds', a.at)) AS stands
    FROM voting.acts a WHERE a.campaign = $1`;
  expect((await side.pool.query(text, [counted])).rows).toEqual([{ stands: true }]);
  expect(await scans()).toEqual([]);
  await side.scan();
  expect(await scans()).toEqual([{ stream: "likes", last: 2 }]);
});
