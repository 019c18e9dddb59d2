import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * Where documents stand, for lists (rule G1): a copy of what `editorial.acts` says, written with each act and save, and made again whenever
 * somebody saves. It holds nothing that is not told elsewhere, so the cms may change it.
 */
const tables = `
CREATE TABLE editorial.standings (
  collection text NOT NULL,
  document text NOT NULL,
  state text NOT NULL CHECK (state IN ('drafting', 'waiting', 'returned', 'signed', 'urgent')),
  next text,
  owes text,
  roles jsonb NOT NULL,
  writer text,
  since timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (collection, document)
);
CREATE INDEX standings_state ON editorial.standings (collection, state, next);
CREATE INDEX acts_by ON editorial.acts (by, collection) WHERE kind IN ('write', 'submit');
`;

const rights = `
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    GRANT SELECT, INSERT, UPDATE ON editorial.standings TO gridpress_cms;
  END IF;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [tables, rights]) await db.execute(sql.raw(part));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw("DROP INDEX editorial.acts_by; DROP TABLE editorial.standings"));
}
