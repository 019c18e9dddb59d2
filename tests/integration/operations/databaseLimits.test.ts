import { getPayload, type Payload } from "payload";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { databaseLimits } from "#leaves/databaseLimits.ts";
import { postgresPool } from "#leaves/postgresPool.ts";
import { withClient } from "#operations/postgres/withClient.ts";
import { unhurried } from "#operations/unhurried.ts";
import type { TestDatabase } from "#tests/harness/database.ts";
import { type MutableDatabase, mutableDatabase } from "#tests/harness/mutableDatabase.ts";
import { openTestPayload, type TestPayload } from "#tests/harness/payload.ts";
import { readiness } from "../../../cms/app/readyz/readiness.ts";

const limits = { connectMs: 5_000, statementMs: 1_000 };
let cms: TestPayload;
let database: TestDatabase;
let way: MutableDatabase;
let url: string;

beforeAll(async () => {
  cms = await openTestPayload();
  database = cms.database;
  way = await mutableDatabase(database.cmsUrl);
  url = way.urlOf(database.cmsUrl);
});
beforeEach(() => way.speakAgain());
afterAll(async () => {
  await way?.close();
  await cms?.close();
});

/** A pool as the cms has it, on the way that can fall silent. */
async function withPool(work: (pool: pg.Pool) => Promise<void>): Promise<void> {
  const pool = new pg.Pool({ ...databaseLimits(url, limits), max: 2 });
  pool.on("error", () => undefined);
  await work(pool);
  await pool.end();
}

describe("a database that falls silent", () => {
  it("is an error to whoever waits for an answer, and to whoever connects", () =>
    withPool(async (pool) => {
      await pool.query("SELECT 1");
      way.fallSilent();
      await expect(pool.query("SELECT 2")).rejects.toThrow(/the database was silent for 2 s/);
      await expect(pool.query("SELECT 3")).rejects.toThrow(/timeout/);
      await expect(withClient(url, async () => undefined, limits)).rejects.toThrow(/timeout/);
      way.speakAgain();
      expect((await pool.query("SELECT 4 AS four")).rows).toEqual([{ four: 4 }]);
    }));

  it("leaves nobody a connection inside the transaction that it broke", () =>
    withPool(async (pool) => {
      const client = await pool.connect();
      await client.query("BEGIN");
      way.fallSilent();
      const failing = [client.query("SELECT 1"), client.query("ROLLBACK")];
      for (const { status } of await Promise.allSettled(failing)) expect(status).toBe("rejected");
      client.release();
      way.speakAgain();
      // In a transaction that is open still, both would be the time of its beginning.
      const now = async () => (await pool.query("SELECT now()::text AS now")).rows[0].now;
      expect(await now()).not.toBe(await now());
    }));

  it("is told by the cms's readiness in time", () =>
    withPool(async (pool) => {
      expect((await readiness(pool)).isReady).toBe(true);
      way.fallSilent();
      const began = performance.now();
      expect((await readiness(pool)).isReady).toBe(false);
      expect(performance.now() - began).toBeLessThan(10_000);
    }));

  it("is an error to a vote as well", async () => {
    const pool = postgresPool({
      databaseUrl: way.urlOf(database.votingUrl),
      onError: () => undefined,
      statementMs: 1_000,
    });
    await pool.query("SELECT 1");
    way.fallSilent();
    await expect(pool.query("SELECT 1")).rejects.toThrow(/silent/);
    await pool.end();
  });
});

describe("a statement", () => {
  it("ends when it takes too long, unless it is a migration's", async () => {
    const slow = (client: pg.ClientBase) => client.query("SELECT pg_sleep(2)");
    await expect(withClient(database.cmsUrl, slow, { statementMs: 1_000 })).rejects.toThrow(
      /statement timeout/,
    );
    await withClient(database.cmsUrl, slow, { statementMs: "unlimited" });
    const shown = async (pool: Payload["db"]["pool"]) =>
      (await pool.query("SHOW statement_timeout")).rows;
    expect(await shown(cms.payload.db.pool)).toEqual([{ statement_timeout: "30s" }]);
    const config = unhurried(cms.payload.config, database.ownerUrl);
    const migrating = await getPayload({ config, key: "migrating", disableOnInit: true });
    migrating.db.pool.on("error", () => undefined);
    expect(await shown(migrating.db.pool)).toEqual([{ statement_timeout: "0" }]);
  });
});
