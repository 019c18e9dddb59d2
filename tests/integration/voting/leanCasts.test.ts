import { randomUUID } from "node:crypto";
import { drizzle } from "drizzle-orm/node-postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { postgresPool } from "#leaves/postgresPool.ts";
import { aFrozen, aLike, voterName } from "#tests/factories/voting.ts";
import { createVotingDatabase, type VotingDatabase } from "#tests/factories/votingDatabase.ts";
import type { Ledger } from "#voting/ledger/ledger.ts";
import { createPostgresLedger } from "#voting/ledger/postgresLedger.ts";
import * as leanCasts from "../../../cms/migrations/20261122_020000_lean_casts.ts";

let database: VotingDatabase;
let ledger: Ledger;

beforeAll(async () => {
  database = await createVotingDatabase();
  const onError = () => {};
  ledger = createPostgresLedger(postgresPool({ databaseUrl: database.votingUrl, onError }));
});
afterAll(async () => {
  await ledger.close();
  await database.end();
});

const run = (step: typeof leanCasts.up | typeof leanCasts.down) =>
  step({ db: drizzle(database.owner) } as unknown as Parameters<typeof step>[0]);

test("a ledger with votes in it keeps them, its order and its limits through the migration and back", async () => {
  const id = await database.open(aFrozen({ slug: "kept" }));
  const { day } = await ledger.likeFacts(id, [aLike()]);
  await run(leanCasts.down);
  const former = (voter: string, key: string, slot: number) =>
    database.owner.query(
      `SELECT prev, inserted FROM voting.cast_likes($1, $2, ARRAY[$3]::uuid[], ARRAY[$4]::uuid[], '{1}',
         ARRAY[$5]::smallint[], '{1}', '{NULL}', '{NULL}')`,
      [id, day, voter, key, slot],
    );
  const key = randomUUID();
  expect((await former(voterName(1), key, 1)).rows).toEqual([{ prev: "0", inserted: null }]);
  expect((await former(voterName(1), key, 2)).rows).toEqual([{ prev: "1", inserted: [] }]);

  await run(leanCasts.up);
  const again = await ledger.castLikes(id, day, [
    aLike({ key, candidate: 2, slot: 2 }),
    aLike({ slot: 1, candidate: 3 }),
    aLike({ slot: 3, candidate: 1 }),
    aLike({ voter: voterName(2) }),
  ]);
  expect([again.prev, again.taken]).toEqual([1, [3]]);

  await run(leanCasts.down);
  expect((await former(voterName(2), randomUUID(), 1)).rows).toEqual([{ prev: "5", inserted: [] }]);
  await run(leanCasts.up);
  const { added } = await ledger.tail({ campaign: id, stream: "likes", after: 0 });
  expect([...added]).toEqual([[1, 2]]);
});
