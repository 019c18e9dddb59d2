import { once } from "node:events";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "#tests/harness/database.ts";

let database: TestDatabase;
let cms: pg.Client;
let other: pg.Client;
let web: pg.Client;

const connected = async (connectionString: string) => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
};

beforeAll(async () => {
  database = await createTestDatabase();
  cms = await connected(database.cmsUrl);
  other = await connected(database.cmsUrl);
  web = await connected(database.votingUrl);
});
afterAll(async () => {
  for (const client of [cms, other, web]) await client?.end();
  await database?.drop();
});
beforeEach(() => cms.query("DELETE FROM publishing.tree_commits; DELETE FROM publishing.tree"));

const commit = (client: pg.Client, seq: number, release: number) =>
  client.query(
    "INSERT INTO publishing.tree_commits (seq, release, press, rev, state) VALUES ($1, $2, 'p', 1, '{}')",
    [seq, release],
  );

describe("commits of the tree", () => {
  it("are told to who listens, and only read by the public process", async () => {
    await web.query("LISTEN tree");
    const told = once(web, "notification");
    await commit(cms, 1, 1);
    expect((await told)[0]).toMatchObject({ channel: "tree" });
    expect((await web.query("SELECT seq, stamp FROM publishing.tree_commits")).rowCount).toBe(1);
    await expect(commit(web, 2, 1)).rejects.toThrow(/permission denied/);
    await expect(web.query("DELETE FROM publishing.tree")).rejects.toThrow(/permission denied/);
  });

  it("refuse a release that was overtaken, and a number that was passed", async () => {
    await commit(cms, 5, 7);
    await commit(cms, 6, 7);
    await expect(commit(cms, 7, 6)).rejects.toThrow("overtaken");
    await expect(commit(cms, 4, 8)).rejects.toThrow("overtaken");
    await commit(cms, 7, 8);
  });

  it("come one after the other: who waited for another's end sees it", async () => {
    await commit(cms, 1, 1);
    await cms.query("BEGIN");
    await commit(cms, 2, 2);
    const late = commit(other, 3, 1);
    const refused = expect(late).rejects.toThrow("overtaken");
    await cms.query("COMMIT");
    await refused;
  });

  it("forget what is older than the newest 10,000, but nothing that lives", async () => {
    await commit(cms, 1, 1);
    await cms.query(
      `INSERT INTO publishing.tree (kind, path, entry, seq) VALUES ('file', 'gone', NULL, 1), ('file', 'alive', '{}', 1)`,
    );
    await commit(cms, 10_001, 1);
    expect((await cms.query("SELECT path FROM publishing.tree")).rows).toEqual([{ path: "alive" }]);
    expect((await cms.query("SELECT seq FROM publishing.tree_commits")).rows).toEqual([
      { seq: "10001" },
    ]);
  });
});
