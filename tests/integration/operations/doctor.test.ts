import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkDatabase } from "#operations/doctor/checkDatabase.ts";
import { backupStatements, backupUrl, provisionDatabase } from "#operations/postgres/roles.ts";
import { asAdmin } from "#tests/harness/asAdmin.ts";
import { createTestDatabase, type TestDatabase } from "#tests/harness/database.ts";
import { testPasswords } from "#tests/harness/testSecrets.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.drop());

const wrongIn = async (variables: Record<string, string>) =>
  (await checkDatabase(variables, () => new Date()))
    .filter(({ level }) => level !== "well")
    .map(({ text }) => text);

describe("the doctor, of a real database", () => {
  it("finds nothing wrong with the logins that db:roles makes", async () => {
    expect(
      await wrongIn({
        DATABASE_OWNER_URL: database.ownerUrl,
        DATABASE_URL: database.cmsUrl,
        VOTING_DATABASE_URL: database.votingUrl,
      }),
    ).toEqual([]);
  });

  it("finds logins that were mixed up, and one that cannot sign in", async () => {
    expect(await wrongIn({ DATABASE_URL: database.ownerUrl })).toEqual([
      expect.stringContaining("能改动已经投下的票"),
    ]);
    expect(await wrongIn({ VOTING_DATABASE_URL: database.cmsUrl })).toEqual([
      expect.stringContaining("编辑部的账号"),
    ]);
    const url = new URL(database.cmsUrl);
    url.password = "wrong";
    expect(await wrongIn({ DATABASE_URL: url.href })).toEqual([
      expect.stringMatching(/^DATABASE_URL 连不上：数据库用户名或密码不对/),
    ]);
  });

  it("asks as the login of votes alone, which is all that a machine with a web has", async () => {
    expect(await wrongIn({ VOTING_DATABASE_URL: database.votingUrl })).toEqual([]);
  });

  it("finds a database that nobody migrated to be empty", async () => {
    const { adminUrl } = database;
    const name = `${database.name}_empty`;
    const empty = await provisionDatabase({ adminUrl, database: name, passwords: testPasswords });
    const found = await wrongIn({
      DATABASE_OWNER_URL: empty.ownerUrl,
      VOTING_DATABASE_URL: empty.votingUrl,
    });
    await asAdmin(adminUrl, [`DROP DATABASE ${name} WITH (FORCE)`]);
    expect(found).toEqual([expect.stringContaining("还是空的")]);
  });

  it("looks at the login that backs up: it reads everything, and writes nothing", async () => {
    const { adminUrl, name, ownerUrl, votingUrl } = database;
    await asAdmin(adminUrl, backupStatements(name, "test-backup"));
    const url = backupUrl(adminUrl, name, "test-backup");
    expect(await wrongIn({ BACKUP_DATABASE_URL: url })).toEqual([]);
    expect(await wrongIn({ BACKUP_DATABASE_URL: votingUrl })).toEqual([
      expect.stringContaining("读不了所有的表"),
    ]);
    expect(await wrongIn({ BACKUP_DATABASE_URL: ownerUrl })).toEqual([
      expect.stringContaining("还能改动数据"),
    ]);
  });
});
