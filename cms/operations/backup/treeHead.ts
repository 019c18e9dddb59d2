import type { DatabaseClient } from "#leaves/DatabaseClient.ts";
import { lastCommit } from "#release/tree/lastCommit.ts";
import type { TreeHead } from "./manifest.wire.ts";

/** Addresses and what they answer, but for assets that no page uses; a cover that is not drawn yet is empty. */
const rows = `SELECT kind || ' ' || path AS path,
    CASE WHEN entry ? 'isAwaited' THEN '' WHEN kind = 'file' THEN entry ->> 'hash' ELSE entry::text END AS content
  FROM publishing.tree WHERE entry IS NOT NULL AND NOT entry ? 'retiredAt'`;

/** The tree that readers get: what lies at each address. */
export async function treeRows(client: DatabaseClient): Promise<Map<string, string>> {
  const found = await client.query<{ path: string; content: string }>(rows);
  return new Map(found.rows.map(({ path, content }) => [path, content]));
}

export async function treeHead(client: DatabaseClient): Promise<TreeHead> {
  const waiting = "SELECT count(*)::int AS count FROM changes WHERE release IS NULL";
  const { rows } = await client.query<{ count: number }>(waiting);
  const last = await lastCommit(client);
  const { site, nextMoment } = last?.state ?? {};
  return {
    files: (await treeRows(client)).size,
    unreleased: rows[0]?.count ?? 0,
    ...(site !== undefined && { site }),
    ...(nextMoment !== undefined && { nextMoment }),
  };
}
