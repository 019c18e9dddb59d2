import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DatabaseSeat, databaseSeat } from "#leaves/databaseSeat.ts";
import { createTestDatabase, type TestDatabase } from "#tests/harness/database.ts";
import { openPool } from "#tests/harness/openPool.ts";

let database: TestDatabase;
let pools: pg.Pool[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  pools = [1, 2].map(() => {
    const pool = openPool(database.cmsUrl);
    return pool.on("error", () => undefined);
  });
});
afterAll(async () => {
  for (const pool of pools) await pool.end();
  await database?.drop();
});

const seats = (parts: object = {}) => pools.map((pool) => databaseSeat(pool, "publisher", parts));
const takes = async (seat: DatabaseSeat | undefined): Promise<boolean> =>
  (await seat?.exclusively(async () => undefined)) ?? false;
const asAdmin = async (text: string) => {
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  await admin.query(text);
  await admin.end();
};
const cutAll =
  "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";

describe("the seat that one process has", () => {
  it("is another's when it is given up, and nobody else's before", async () => {
    const [first, second] = seats();
    expect([await takes(first), await takes(second), await takes(first)]).toEqual([
      true,
      false,
      true,
    ]);
    await first?.stop();
    await expect.poll(() => takes(second)).toBe(true);
    await second?.stop();
  });

  it("is free when the connection is lost, which leaves none behind, however often", async () => {
    const [first, second] = seats();
    for (let round = 0; round < 4; round += 1) {
      await expect.poll(() => takes(first)).toBe(true);
      await asAdmin(cutAll);
      await expect.poll(() => takes(second).catch(() => false)).toBe(true);
      await second?.stop();
    }
    expect(pools.map((pool) => pool.totalCount - pool.idleCount)).toEqual([0, 0]);
    await first?.stop();
  });

  it("is free when its process says nothing for long, as one that hangs", async () => {
    const [first, second] = seats({ longestSilenceMs: 300, wordMs: 600_000 });
    await expect.poll(() => takes(first)).toBe(true);
    expect(await takes(second)).toBe(false);
    await expect.poll(() => takes(second).catch(() => false)).toBe(true);
    await second?.stop();
    const [third] = seats({ longestSilenceMs: 300, wordMs: 20 });
    await expect.poll(() => takes(third)).toBe(true);
    await pools[1]?.query("SELECT pg_sleep(0.6)");
    const [, fourth] = seats();
    expect(await takes(fourth)).toBe(false);
    await fourth?.stop();
    await third?.stop();
  });

  it("hears notices of its channel whether it has the seat or not", async () => {
    let heard = 0;
    const both = seats({ onNotice: () => (heard += 1) });
    for (const seat of both) await seat.listen();
    await asAdmin("NOTIFY changes");
    await expect.poll(() => heard).toBe(2);
    for (const seat of both) await seat.stop();
  });
});
