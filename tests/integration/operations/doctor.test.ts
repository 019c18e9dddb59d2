import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkDatabase } from "#operations/doctor/checkDatabase.ts";
import { createTestDatabase, type TestDatabase } from "#tests/harness/database.ts";

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
});
