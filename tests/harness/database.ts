import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { databaseStatements, type LoginUrls, loginUrls } from "#operations/postgres/roles.ts";
import { testPasswords } from "./testSecrets.ts";

/** A migrated, empty database of one test file, with a connection string for each login. */
export type TestDatabase = LoginUrls & { name: string; adminUrl: string; drop(): Promise<void> };

async function asAdmin(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Gives connections half a second to end: a pool is done before its sockets are, and would hear of the force. */
const untilLeft = (name: string) => `DO $$ BEGIN
  FOR round IN 1..20 LOOP
    PERFORM pg_stat_clear_snapshot();
    EXIT WHEN NOT EXISTS (SELECT 1 FROM pg_stat_activity WHERE datname = '${name}');
    PERFORM pg_sleep(0.025);
  END LOOP;
END $$`;

/** Copies the run's template. Call once in a file's `beforeAll`, and `drop` in its `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { adminUrl, template } = inject("databaseServer");
  const name = `gridpress_test_${randomUUID().replaceAll("-", "").slice(0, 12)}`;
  await asAdmin(adminUrl, [`CREATE DATABASE ${name} TEMPLATE ${template} OWNER gridpress_owner`]);
  const inside = new URL(adminUrl);
  inside.pathname = `/${name}`;
  await asAdmin(inside.href, databaseStatements(name));
  return {
    name,
    adminUrl: inside.href,
    ...loginUrls(adminUrl, name, testPasswords),
    // Payload keeps pool clients open for ever, so the database is taken from under them.
    drop: () =>
      asAdmin(adminUrl, [untilLeft(name), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`]),
  };
}
