import { afterAll, beforeAll, expect, test } from "vitest";
import { postgresPool } from "#leaves/postgresPool.ts";
import { aFrozen } from "#tests/factories/voting.ts";
import { createVotingDatabase, type VotingDatabase } from "#tests/factories/votingDatabase.ts";
import { readLikes } from "#voting/counts/recountCampaign.ts";
import { createPostgresScorerStore } from "#voting/holds/postgresScorerStore.ts";
import { createPostgresSealStore } from "#voting/seals/postgresSealStore.ts";

const votes = 30_000;
const page = 500;

let database: VotingDatabase;
let campaign: number;

/** A surge is over before the planner's statistics know of it; none may be gathered here. */
beforeAll(async () => {
  database = await createVotingDatabase();
  await database.owner.query("ALTER TABLE voting.likes SET (autovacuum_enabled = off)");
  campaign = await database.open(aFrozen({ slug: "surge" }));
  await database.owner.query(
    `INSERT INTO voting.likes (campaign, seq, day, voter, key, at, candidate, slot, nth)
     SELECT $1, n, current_date, gen_random_uuid(), gen_random_uuid(), now(), 1, 1, 1 FROM generate_series(1, $2::int) n`,
    [campaign, votes],
  );
});
afterAll(() => database.end());

/** Rows of the ledger that PostgreSQL has touched for anybody so far; sessions report when they end. */
async function touched(): Promise<number> {
  const { rows } = await database.owner.query(
    `SELECT pg_stat_force_next_flush(), (seq_tup_read + idx_tup_fetch)::int AS rows
     FROM pg_stat_user_tables WHERE schemaname = 'voting' AND relname = 'likes'`,
  );
  return rows[0].rows;
}

const onError = () => {};
const readers = {
  async scorer(databaseUrl: string) {
    const store = createPostgresScorerStore({ databaseUrl, onError });
    const rows = await store.votes({ campaign, stream: "likes" }, 1000, page);
    await store.close();
    return rows.length;
  },
  async sealer(databaseUrl: string) {
    const pool = postgresPool({ databaseUrl, onError });
    const rows = await createPostgresSealStore(pool).rowsAfter(
      { campaign, stream: "likes" },
      1000,
      page,
    );
    await pool.end();
    return rows.length;
  },
  async recount(databaseUrl: string) {
    const pool = postgresPool({ databaseUrl, onError });
    let read = 0;
    for await (const rows of readLikes(pool, { campaign, upTo: votes, pageSize: page }))
      read += rows.length;
    await pool.end();
    return read;
  },
};

test.each([
  ["scorer", page],
  ["sealer", page],
  ["recount", votes],
] as const)(
  "in a surge the %s touches no more of the ledger than it reads",
  async (reader, most) => {
    const before = await touched();
    expect(await readers[reader](database.votingUrl)).toBe(most);
    await expect.poll(touched).toBeGreaterThanOrEqual(before + most);
    expect((await touched()) - before).toBeLessThan(2 * most);
  },
);
