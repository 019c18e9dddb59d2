import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { bytesBelow } from "../backup/base.ts";
import { isThere } from "../dataDir.ts";
import { withClient } from "../postgres/withClient.ts";
import type { Finding } from "./finding.ts";
import { databaseSizeFindings, folderFindings, type Sized } from "./sizeRules.ts";

/** What takes the room in the data folder. */
export async function checkFolderSizes(dataDir: string): Promise<Finding[]> {
  if (!(await isThere(dataDir))) return [];
  const parts = await Promise.all(
    (await readdir(dataDir)).map(async (name): Promise<Sized> => {
      const at = path.join(dataDir, name);
      const entry = await stat(at).catch(() => undefined);
      return { name, bytes: entry?.isDirectory() ? await bytesBelow(at) : (entry?.size ?? 0) };
    }),
  );
  return folderFindings(parts);
}

const limits = { connectMs: 5_000, statementMs: 10_000 };
const tables = `SELECT n.nspname || '.' || c.relname AS name, pg_total_relation_size(c.oid)::float8 AS bytes
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' ORDER BY 2 DESC LIMIT 5`;
const slots = `SELECT slot_name AS name, coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn), 0)::float8 AS bytes
  FROM pg_replication_slots`;

/** What takes the room in the database. */
export const checkDatabaseSizes = (url: string): Promise<Finding[]> =>
  withClient(
    url,
    async (client) => {
      const whole = await client.query<{ bytes: number }>(
        "SELECT pg_database_size(current_database())::float8 AS bytes",
      );
      return databaseSizeFindings({
        bytes: whole.rows[0]?.bytes ?? 0,
        tables: (await client.query<Sized>(tables)).rows,
        heldBack: (await client.query<Sized>(slots)).rows,
      });
    },
    limits,
  );
