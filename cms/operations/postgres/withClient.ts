import { DatabaseClient } from "#leaves/DatabaseClient.ts";
import { databaseLimits } from "#leaves/databaseLimits.ts";

/** Works on a connection of its own, which is closed in the end. Throws what the connection or the work throws. */
export async function withClient<T>(
  url: string,
  work: (client: DatabaseClient) => Promise<T>,
  limits?: Parameters<typeof databaseLimits>[1],
): Promise<T> {
  const client = new DatabaseClient(databaseLimits(url, limits));
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
