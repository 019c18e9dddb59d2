import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { databaseStatements, type LoginUrls, loginUrls } from "#operations/postgres/roles.ts";
import { asAdmin } from "./asAdmin.ts";
import { testPasswords } from "./testSecrets.ts";

/** A migrated, empty database of one test file, with a connection string for each login. */
export type TestDatabase = LoginUrls & { name: string; adminUrl: string; drop(): Promise<void> };

/** Gives connections half a second to end: a pool is done before its sockets are, and would hear of the force. */
const untilLeft = (name: string) => `DO $$ BEGIN
  FOR round IN 1..20 LOOP
    PERFORM pg_stat_clear_snapshot();
    EXIT WHEN NOT EXISTS (SELECT 1 FROM pg_stat_activity WHERE datname = '${name}');
    PERFORM pg_sleep(0.025);
  END LOOP;
END $$`;

/** Copies an empty, migrated database of the run, or another `template`. Call once in a file's `beforeAll`, and `drop` in its `afterAll`. */
export async function createTestDatabase(
  template = inject("databaseServer").template,
): Promise<TestDatabase> {
  const { adminUrl } = inject("databaseServer");
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
