import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aFrozen, aLike, likeRules } from "#tests/factories/voting.ts";
import { createVotingDatabase, type VotingDatabase } from "#tests/factories/votingDatabase.ts";
import { type Frozen, freeze } from "#voting/freeze.ts";
import type { Ledger } from "#voting/ledger.ts";
import { openFrozen } from "#voting/store/openings.ts";
import { createPostgresLedger } from "#voting/store/postgresLedger.ts";
import { postgresPool } from "#voting/store/postgresPool.ts";
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

test("V13 the window and the day are the database's: a batch that waited past the closing is not taken", async () => {
  const closes = new Date(Date.now() + 400).toISOString();
  const likes = { opens: "2026-11-01T00:00:00.000Z", closes, perDay: 5, perCandidatePerDay: 1 };
  const id = await database.open(aFrozen({ slug: "closing", rules: likeRules({ likes }) }));
  const { day } = await ledger.likeFacts(id, [aLike()]);
  const admin = await database.owner.connect();
  await admin.query("BEGIN");
  await admin.query("SELECT voting.enter($1)", [id]);
  const waiting = ledger.castLikes(id, day, [aLike()]);
  await admin.query("SELECT pg_sleep(0.5)");
  await admin.query("COMMIT");
  admin.release();
  expect((await waiting).taken).toEqual([]);
});
