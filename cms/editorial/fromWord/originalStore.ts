import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest } from "payload";
import type { SignedCollection } from "#edition/signed/formOf.ts";
import type { WordChange, WordLoss } from "#intake/word/wordDocument.ts";
import { databaseOf } from "#leaves/databaseOf.ts";

type Document = { collection: SignedCollection; id: number };

/** The report of a document that was taken over, as it was shown. */
export type TakenReport = {
  losses: WordLoss[];
  changes: (WordChange & { choice: "accept" | "reject" })[];
  /** Labels of the fields that it was taken for. */
  taken: string[];
};

export type Original = {
  id: number;
  sha256: string;
  name: string;
  bytes: number;
  kind: "docx" | "doc";
  by: string;
  byName: string;
  /** Milliseconds. */
  at: number;
  detail: TakenReport;
};

export async function appendOriginal(
  req: PayloadRequest,
  { collection, id }: Document,
  original: Omit<Original, "id" | "at">,
): Promise<void> {
  const { sha256, name, bytes, kind, by, byName, detail } = original;
  await (await databaseOf(req)).execute(
    sql`INSERT INTO editorial.word_originals (collection, document, sha256, name, bytes, kind, by, by_name, detail)
      VALUES (${collection}, ${String(id)}, ${sha256}, ${name}, ${bytes}, ${kind}, ${by}, ${byName}, ${JSON.stringify(detail)}::jsonb)`,
  );
}

/** What was taken over into a text, newest first. */
export async function originalsOf(
  req: PayloadRequest,
  { collection, id }: Document,
): Promise<Original[]> {
  const { rows } = await (await databaseOf(req)).execute(
    sql`SELECT id::int, sha256, name, bytes, kind, by, by_name AS "byName", floor(extract(epoch FROM at) * 1000)::float8 AS at, detail
      FROM editorial.word_originals WHERE collection = ${collection} AND document = ${String(id)} ORDER BY id DESC`,
  );
  return rows as Original[];
}
