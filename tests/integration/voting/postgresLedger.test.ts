import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { postgresPool } from "#leaves/postgresPool.ts";
import { aFrozen, aLike, likeRules, voterName } from "#tests/factories/voting.ts";
import { createVotingDatabase, type VotingDatabase } from "#tests/factories/votingDatabase.ts";
import { inTime } from "#tests/harness/inTime.ts";
import { openFrozen } from "#voting/acts/openings.ts";
import { type Frozen, freeze } from "#voting/campaign/freeze.ts";
import type { Ledger } from "#voting/ledger/ledger.ts";
import { createPostgresLedger } from "#voting/ledger/postgresLedger.ts";
import { ledgerSuite } from "./ledgerSuite.ts";

let database: VotingDatabase;
let ledger: Ledger;

beforeAll(async () => {
  database = await createVotingDatabase();
  ledger = createPostgresLedger(
    postgresPool({ databaseUrl: database.votingUrl, onError: () => {} }),
  );
});
afterAll(async () => {
  await ledger.close();
  await database.end();
});

describe("ledger in PostgreSQL", () => {
  ledgerSuite(() => ({ ...database, ledger }));
});

test("traces and UUIDs reach the rows as they were, absent ones as NULL", async () => {
  const id = await database.open(aFrozen({ slug: "traced" }));
  const { day } = await ledger.likeFacts(id, [aLike()]);
  const key = randomUUID();
  const voter = "00112233445566778899aabbccddeeff";
  await ledger.castLikes(id, day, [
    aLike({ voter, key, net: -(2n ** 63n), agent: -(2 ** 31) }),
    aLike({ voter: voterName(2) }),
  ]);
  const { rows } = await database.owner.query(
    "SELECT voter, key, net, agent FROM voting.likes WHERE campaign = $1 ORDER BY seq",
    [id],
  );
  expect(rows[0]).toEqual({
    voter: "00112233-4455-6677-8899-aabbccddeeff",
    key,
    net: "-9223372036854775808",
    agent: -2147483648,
  });
  expect(rows[1]).toMatchObject({ net: null, agent: null });
});

test("V12 a key counted before midnight is not counted again after it", async () => {
  const id = await database.open(aFrozen({ slug: "midnight" }));
  const [key, voter] = [randomUUID(), voterName(1)];
  await database.owner.query(
    `INSERT INTO voting.likes (campaign, seq, day, voter, key, at, candidate, slot, nth)
     SELECT $1, 1, voting.shanghai_day(now()) - 1, $2, $3, now() - interval '1 day', 4, 1, 1`,
    [id, voter, key],
  );
  const asked = [
    { voter, key },
    { voter, key: randomUUID() },
  ];
  const { day, rows } = await ledger.likeFacts(id, asked);
  expect(rows.get(voter)).toMatchObject([{ key, candidate: 4, seq: 1 }]);
  const like = aLike({ voter, key, candidate: 4 });
  const { taken, prev } = await ledger.castLikes(id, day, [like, aLike({ voter: voterName(2) })]);
  expect([prev, taken]).toEqual([1, [1]]);
});

describe("V30 the database itself refuses changes", () => {
  const asVoting = async (text: string) => {
    const client = new pg.Client({ connectionString: database.votingUrl });
    await client.connect();
    return client.query(text).finally(() => client.end());
  };

  test("to the endpoint's login: it may add and read votes, nothing else", async () => {
    for (const text of [
      "UPDATE voting.likes SET candidate = 2",
      "DELETE FROM voting.likes",
      "TRUNCATE voting.likes",
      "INSERT INTO voting.acts (campaign, kind, by, reason) VALUES (1, 'closed', 'x', 'x')",
      "SELECT voting.open_campaign('{}', 'x')",
      "SELECT * FROM public.users",
    ])
      await expect(asVoting(text), text).rejects.toThrow(/permission denied/);
  });

  test("to the owner, on every table of votes and campaigns", async () => {
    for (const table of ["campaigns", "candidates", "withdrawals", "acts", "likes", "ballots"]) {
      for (const text of [`DELETE FROM voting.${table}`, `TRUNCATE voting.${table} CASCADE`])
        await expect(database.owner.query(text), text).rejects.toThrow(/append-only/);
    }
    await expect(database.owner.query("UPDATE voting.likes SET slot = 9")).rejects.toThrow(
      /append-only/,
    );
  });
});

describe("V1 opening", () => {
  const open = (frozen: Frozen) => openFrozen(database.owner, freeze(frozen), "总编辑");

  test("the same text again changes nothing, another one is refused", async () => {
    const frozen = aFrozen({ slug: "twice" });
    const hash = await open(frozen);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await open(frozen)).toBe(hash);
    await expect(open({ ...frozen, name: "改名" })).rejects.toThrow(/other rules/);
    expect(await ledger.campaign("twice")).toMatchObject({ frozen, rulesHash: hash });
  });
});

/**
 * What becomes of a like that waits for another batch of its campaign until the database's clock is past `until`;
 * undefined when the instant was past before the like waited.
 */
async function castBehind(slug: string, closes: string, until: Date) {
  const likes = { opens: "2026-11-01T00:00:00.000Z", closes, perDay: 5, perCandidatePerDay: 1 };
  const id = await database.open(aFrozen({ slug, rules: likeRules({ likes }) }));
  const { day } = await ledger.likeFacts(id, [aLike()]);
  const admin = await database.owner.connect();
  await admin.query("BEGIN");
  await admin.query("SELECT voting.enter($1)", [id]);
  const waiting = ledger.castLikes(id, day, [aLike()]);
  await expect
    .poll(async () => {
      const { rows } = await database.owner.query(
        "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
      );
      return rows.length;
    })
    .toBe(1);
  const isEarly = (await ledger.now()) < until;
  await admin.query("SELECT pg_sleep_until($1)", [until]);
  await admin.query("COMMIT");
  admin.release();
  const { taken } = await waiting;
  return isEarly ? taken : undefined;
}

test("V13 the window is the database's: a batch that waited past the closing is not taken, another is", async () => {
  const behind = (closesAt: (soon: Date) => string) =>
    inTime(ledger.now, (soon) => {
      const closes = closesAt(soon);
      return castBehind(`behind-${randomUUID()}`, closes, soon);
    });
  expect(await behind((soon) => soon.toISOString())).toEqual([]);
  expect(await behind(() => "2099-01-01T00:00:00.000Z")).toBe("all");
});
