import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest } from "payload";
import type { ChangeClass } from "#edition/signed/classOfChange.ts";
import { type SignedCollection, signedCollections } from "#edition/signed/formOf.ts";
import type { Act } from "../review/act.ts";

type Database = Pick<PayloadRequest["payload"]["db"]["drizzle"], "execute">;

/** What is remembered of a document's forms beside its acts (rule G5). */
export type RememberedForms = {
  /** Of the newest text, empty for one that cannot be mapped. */
  readonly hash: string;
  readonly liveHash?: string;
  /** How the newest text differs from those that acts name, by their hashes. */
  readonly classes: Readonly<Record<string, ChangeClass>>;
};

export type OpenText = {
  readonly collection: SignedCollection;
  readonly id: number;
  readonly title: string;
  readonly acts: readonly Act[];
  /** Absent where it is not known and has to be read from the document. */
  readonly forms?: RememberedForms;
};

/** What is under review, sent back, owed or signed and not yet live; and plans that somebody may have to hear of (rule R17). */
const open = sql`
  SELECT collection, document FROM editorial.standings WHERE state <> 'drafting' OR owes IS NOT NULL
  UNION SELECT m.collection, m.document FROM editorial.acts m
    WHERE (m.kind = 'unplan' AND m.detail->>'why' = 'edited' AND m.at > now() - interval '1 day')
      OR (m.kind = 'missed' AND (m.at > now() - interval '1 day' OR NOT EXISTS (
        SELECT 1 FROM editorial.acts l WHERE l.collection = m.collection AND l.document = m.document AND l.id > m.id
          AND l.kind IN ('publish', 'plan', 'return', 'withdraw', 'takedown'))))`;

/** The titles of open documents of one collection that are not in the trash, of their newest text. */
const titlesIn = (collection: SignedCollection, title: string) => sql`
  SELECT ${collection} AS collection, d.id::text AS document, coalesce(v.${sql.identifier(`version_${title}`)}, d.${sql.identifier(title)}) AS title
  FROM ${sql.identifier(collection)} d LEFT JOIN ${sql.identifier(`_${collection}_v`)} v ON v.parent_id = d.id AND v.latest
  WHERE d.deleted_at IS NULL AND d.id IN (SELECT document::int FROM open WHERE collection = ${collection})`;

type Row = {
  collection: SignedCollection;
  document: string;
  title: string | null;
  hash: string | null;
  live_hash: string | null;
  classes: RememberedForms["classes"] | null;
  acts: (Pick<Act, "id" | "kind" | "by" | "byName" | "at"> & { detail: object })[] | null;
};

const textOf = (row: Row): OpenText => ({
  collection: row.collection,
  id: Number(row.document),
  title: row.title ?? "",
  acts: (row.acts ?? []).map(({ detail, ...act }) => ({ ...act, ...detail }) as Act),
  ...(row.hash !== null && {
    forms: {
      hash: row.hash,
      ...(row.live_hash && { liveHash: row.live_hash }),
      classes: row.classes ?? {},
    },
  }),
});

/** Everything that is open in the newsroom, with its acts, in one query; `titleOf` names the column of a collection's title. */
export async function openWork(
  database: Database,
  titleOf: (collection: SignedCollection) => string,
): Promise<OpenText[]> {
  const titles = sql.join(
    signedCollections.map((one) => titlesIn(one, titleOf(one))),
    sql` UNION ALL `,
  );
  const { rows } = await database.execute(
    sql`WITH open AS MATERIALIZED (${open}), titles AS (${titles})
      SELECT t.collection, t.document, t.title, s.hash, s.live_hash, s.classes, done.acts
      FROM titles t LEFT JOIN editorial.standings s USING (collection, document),
        LATERAL (SELECT jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind, 'by', a.by, 'byName', a.by_name,
            'at', extract(epoch FROM a.at) * 1000, 'detail', a.detail - 'names') ORDER BY a.id) AS acts
          FROM editorial.acts a WHERE a.collection = t.collection AND a.document = t.document) done`,
  );
  return (rows as Row[]).map(textOf);
}
