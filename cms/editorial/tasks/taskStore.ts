import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest } from "payload";
import { databaseOf } from "#leaves/databaseOf.ts";

/** Where something of people outside waits for the newsroom (rule R36). `subject` is a collection or the register of recommendations. */
export type Task = {
  id: number;
  kind: "fact-check" | "consent" | "nominee" | "sender";
  subject: string;
  document: string;
  title: string;
  detail: string;
  /** Milliseconds. */
  at: number;
};

/** So many are shown; more have never stood at once in any newsroom. */
const most = 100;

/** What waits, oldest first. */
export async function openTasks(req: PayloadRequest): Promise<Task[]> {
  const { rows } = await (await databaseOf(req)).execute(
    sql`SELECT t.id::int, t.kind, t.subject, t.document, t.title, t.detail, floor(extract(epoch FROM t.at) * 1000)::float8 AS at
      FROM editorial.tasks t WHERE NOT EXISTS (SELECT FROM editorial.task_ends e WHERE e.task = t.id) ORDER BY t.id LIMIT ${most}`,
  );
  return rows as Task[];
}

/** Adds one, unless the same waits already; `ref` tells apart those of one document. */
export async function addTask(
  req: PayloadRequest,
  { kind, subject, document, ref, title, detail }: Omit<Task, "id" | "at"> & { ref: string },
): Promise<void> {
  await (await databaseOf(req)).execute(
    sql`SELECT editorial.add_task(${kind}, ${subject}, ${document}, ${ref}, ${title}, ${detail})`,
  );
}

/** Ends one; a second time changes nothing. */
export async function endTask(
  req: PayloadRequest,
  { id, by, byName }: { id: number; by: string; byName: string },
): Promise<void> {
  await (await databaseOf(req)).execute(
    sql`INSERT INTO editorial.task_ends (task, by, by_name) VALUES (${id}, ${by}, ${byName}) ON CONFLICT DO NOTHING`,
  );
}
