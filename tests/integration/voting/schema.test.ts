import pg from "pg";
import { expect, it } from "vitest";
import { schemaText } from "#operations/checks/schemaText.ts";
import { createTestDatabase } from "#tests/harness/database.ts";

it("schema.sql tells the ledger's tables, constraints, functions, triggers and rights as migrations leave them", async () => {
  const database = await createTestDatabase();
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    // After a new migration, `npx vitest run FILE -u` writes it anew.
    await expect(await schemaText(client, "voting")).toMatchFileSnapshot(
      "../../../cms/voting/schema.sql",
    );
  } finally {
    await client.end();
    await database.drop();
  }
});
