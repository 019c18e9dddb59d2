import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest } from "payload";
import type { SignedCollection } from "#edition/signed/formOf.ts";
import { databaseOf } from "#leaves/databaseOf.ts";
import type { FactCheckAnswer, FactCheckContent, Purpose } from "./factCheck.wire.ts";

type Document = { collection: SignedCollection; id: number };
type Account = { by: string; byName: string };

export type NewFactCheck = Account & {
  secretHash: string;
  contentHash: string;
  content: FactCheckContent;
  recipient: string;
  unit: string;
  purpose: Purpose;
  endsAt: Date;
};

/** A link with the last answer to it; times in milliseconds. */
export type FactCheck = Account & {
  id: number;
  content: FactCheckContent;
  recipient: string;
  unit: string;
  purpose: Purpose;
  at: number;
  endsAt: number;
  isRevoked: boolean;
  answer: FactCheckAnswer | null;
  answeredAt: number | null;
};

export async function appendFactCheck(
  req: PayloadRequest,
  { collection, id }: Document,
  made: NewFactCheck,
): Promise<number> {
  const { rows } = await (await databaseOf(req)).execute(
    sql`INSERT INTO editorial.fact_checks (secret_hash, collection, document, content_hash, content, recipient, unit, purpose, ends_at, by, by_name)
      VALUES (${made.secretHash}, ${collection}, ${String(id)}, ${made.contentHash}, ${JSON.stringify(made.content)}::jsonb, ${made.recipient},
        ${made.unit}, ${made.purpose}, ${made.endsAt.toISOString()}, ${made.by}, ${made.byName}) RETURNING id::int`,
  );
  return Number(rows[0]?.id);
}

/** Revokes a link of a document; false where it has none of that number, or it was revoked before. */
export async function revokeFactCheck(
  req: PayloadRequest,
  { collection, id }: Document,
  { by, byName, factCheck }: Account & { factCheck: number },
): Promise<boolean> {
  const { rows } = await (await databaseOf(req)).execute(
    sql`INSERT INTO editorial.fact_check_events (fact_check, kind, by, by_name, detail)
      SELECT f.id, 'revoke', ${by}, ${byName}, '{}' FROM editorial.fact_checks f
      WHERE f.id = ${factCheck} AND f.collection = ${collection} AND f.document = ${String(id)}
        AND NOT EXISTS (SELECT FROM editorial.fact_check_events e WHERE e.fact_check = f.id AND e.kind = 'revoke') RETURNING id`,
  );
  return rows.length > 0;
}

/** The links of a document, newest first, with what was answered until a moment (milliseconds). */
export async function factChecksOf(
  req: PayloadRequest,
  { collection, id }: Document,
  until = Number.POSITIVE_INFINITY,
): Promise<FactCheck[]> {
  const { rows } = await (await databaseOf(req)).execute(
    sql`SELECT f.id::int, f.content, f.recipient, f.unit, f.purpose, f.by, f.by_name AS "byName",
        floor(extract(epoch FROM f.at) * 1000)::float8 AS at, floor(extract(epoch FROM f.ends_at) * 1000)::float8 AS "endsAt",
        EXISTS (SELECT FROM editorial.fact_check_events e WHERE e.fact_check = f.id AND e.kind = 'revoke') AS "isRevoked",
        last.detail AS answer, floor(extract(epoch FROM last.at) * 1000)::float8 AS "answeredAt"
      FROM editorial.fact_checks f LEFT JOIN LATERAL (
        SELECT e.detail, e.at FROM editorial.fact_check_events e WHERE e.fact_check = f.id AND e.kind = 'answer' AND e.at <= to_timestamp(${until / 1000}) ORDER BY e.id DESC LIMIT 1) last ON true
      WHERE f.collection = ${collection} AND f.document = ${String(id)} ORDER BY f.id DESC`,
  );
  return rows as FactCheck[];
}
