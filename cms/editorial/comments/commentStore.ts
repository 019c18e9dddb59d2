import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest } from "payload";
import type { Reviewed } from "../review/reviewStore.ts";
import type { CommentEvent, NewCommentEvent } from "./commentEvent.ts";

type Database = Pick<PayloadRequest["payload"]["db"]["drizzle"], "execute">;

type EventRow = {
  id: number;
  thread: number;
  kind: string;
  by: string;
  by_name: string;
  at: string;
  detail: object;
};

const eventOf = ({ by_name: byName, at, detail, thread, ...row }: EventRow): CommentEvent =>
  ({
    ...row,
    ...detail,
    ...(row.kind !== "open" && { thread }),
    byName,
    at: Number(at),
  }) as CommentEvent;

/** Everything that was said about a document, oldest first; the record of its review carries it (rule Q5). */
export async function commentsOf(
  database: Database,
  { collection, id }: Reviewed,
): Promise<CommentEvent[]> {
  const { rows } = await database.execute(
    sql`SELECT id::int, thread::int, kind, by, by_name, extract(epoch FROM at) * 1000 AS at, detail
      FROM editorial.comments WHERE collection = ${collection} AND document = ${id} ORDER BY id`,
  );
  return (rows as EventRow[]).map(eventOf);
}

export async function appendComment(
  database: Database,
  { collection, id }: Reviewed,
  event: NewCommentEvent,
): Promise<void> {
  const { kind, by, byName, ...said } = event;
  const { thread = null, ...detail } = { thread: undefined, ...said };
  await database.execute(
    sql`INSERT INTO editorial.comments (collection, document, thread, kind, by, by_name, detail)
      VALUES (${collection}, ${id}, ${thread}, ${kind}, ${by}, ${byName}, ${JSON.stringify(detail)}::jsonb)`,
  );
}

/** Documents in which an account is called and has not answered yet (rule Q4), each with the time of the call. */
export async function callsOf(
  database: Database,
  account: string,
  most: number,
): Promise<(Reviewed & { readonly at: number })[]> {
  const { rows } = await database.execute(
    sql`SELECT collection, document AS id, extract(epoch FROM min(at)) * 1000 AS at FROM editorial.comments called
      WHERE detail->'mentions' @> ${JSON.stringify([account])}::jsonb AND by <> ${account} AND NOT EXISTS (
        SELECT 1 FROM editorial.comments later WHERE later.thread = called.thread AND later.id > called.id
          AND (later.by = ${account} OR later.kind = 'resolve'))
      GROUP BY collection, document ORDER BY 3 LIMIT ${most}`,
  );
  return (rows as { collection: string; id: string; at: string }[]).map((row) => ({
    ...row,
    at: Number(row.at),
  }));
}
