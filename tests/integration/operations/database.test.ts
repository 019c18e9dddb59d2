import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "#tests/harness/database.ts";

let database: TestDatabase;

async function query(url: string, text: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe("database roles", () => {
  it("let the cms write rows of tables that a later migration makes, but not change tables", async () => {
    await query(database.ownerUrl, "create table later (id serial primary key, word text)");
    await query(database.cmsUrl, "insert into later (word) values ('网格')");
    expect(await query(database.cmsUrl, "select word from later")).toEqual([{ word: "网格" }]);
    await expect(query(database.cmsUrl, "drop table later")).rejects.toThrow(/must be owner/);
    await expect(query(database.cmsUrl, "create table mine (id int)")).rejects.toThrow(
      /permission denied/,
    );
  });

  it("keep content from the vote endpoint's login", async () => {
    await query(database.ownerUrl, "create table secret_draft (id int)");
    await expect(query(database.votingUrl, "select * from public.secret_draft")).rejects.toThrow(
      /permission denied/,
    );
  });

  it.each(["cmsUrl", "votingUrl"] as const)("make no large objects (%s)", async (login) => {
    for (const call of ["lo_create(0)", "lo_creat(-1)", "lo_from_bytea(0, 'x')"]) {
      await expect(query(database[login], `select ${call}`), call).rejects.toThrow(
        /permission denied/,
      );
    }
  });

  it("keep Chinese text and its character classes", async () => {
    const [row] = await query(database.ownerUrl, "select '武侯区' ~ '^[[:alpha:]]+$' as letters");
    expect(row).toEqual({ letters: true });
  });

  it("let the serving logins connect to our database alone, and make no temporary tables", async () => {
    const rights = `select has_database_privilege($1, datname, 'CONNECT') as connect,
      has_database_privilege($1, datname, 'TEMPORARY') as temporary, datname = current_database() as ours
      from pg_database where datname in (current_database(), 'postgres', 'template1') order by datname`;
    const client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    for (const login of ["gridpress_cms", "gridpress_vote"]) {
      const { rows } = await client.query(rights, [login]);
      expect(rows).toHaveLength(3);
      for (const row of rows) expect(row).toMatchObject({ connect: row.ours, temporary: false });
    }
    await client.end();
  });
});
