import { getPayload, type Payload } from "payload";
import { createTestDatabase, type TestDatabase } from "./database.ts";
import { testSecrets } from "./testSecrets.ts";

/** A Payload of its own for one test file, over a database of its own. */
export type TestPayload = { payload: Payload; database: TestDatabase; close(): Promise<void> };

/**
 * Opens Payload over an empty database, or over a copy of `template`, with the cms login, so that a missing grant fails here and not in production.
 * The configuration reads its environment on import: do not import it elsewhere in the test file.
 */
export async function openTestPayload(template?: string): Promise<TestPayload> {
  const database = await createTestDatabase(template);
  Object.assign(process.env, testSecrets, {
    DATABASE_URL: database.cmsUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    VOTING_DATABASE_URL: database.votingUrl,
  });
  const { default: config } = await import("../../cms/payload.config.ts");
  const payload = await getPayload({ config, key: database.name });
  // Taking the database away breaks the connections that Payload never closes; that is expected.
  payload.db.pool.on("error", () => undefined);
  return { payload, database, close: () => database.drop() };
}
