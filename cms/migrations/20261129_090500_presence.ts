import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * Which forms have which documents open (rules Y10 and Y11), the cms's alone. Unlogged: after a crash of the database every open form says so
 * again within a quarter of a minute.
 *
 * - `presence`: `seen` is when a form was heard of, `active` when somebody typed in it, `taken` when it became the one that writes.
 */
const tables = `
CREATE UNLOGGED TABLE editorial.presence (
  form uuid PRIMARY KEY,
  collection text NOT NULL,
  document text NOT NULL,
  account integer NOT NULL,
  seen timestamptz NOT NULL DEFAULT clock_timestamp(),
  active timestamptz NOT NULL DEFAULT clock_timestamp(),
  taken timestamptz NOT NULL DEFAULT 'epoch'
);
CREATE INDEX presence_document ON editorial.presence (collection, document);
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    GRANT SELECT, INSERT, UPDATE, DELETE ON editorial.presence TO gridpress_cms;
  END IF;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(tables));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw("DROP TABLE editorial.presence"));
}
