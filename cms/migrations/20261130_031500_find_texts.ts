import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * What the panel finds documents by (rule F12): the newest text of each and the one that readers get, folded, with names as they are said. Each can be made
 * again from its document at any time; nothing refers to it.
 */
const table = `
CREATE TABLE editorial.find_texts (
  collection text NOT NULL,
  document integer NOT NULL,
  is_live boolean NOT NULL,
  title text NOT NULL,
  text text NOT NULL,
  grams text[] NOT NULL,
  PRIMARY KEY (collection, document, is_live)
);
CREATE INDEX find_texts_grams ON editorial.find_texts USING gin (grams);
`;

const rights = `
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    GRANT SELECT, INSERT, UPDATE, DELETE ON editorial.find_texts TO gridpress_cms;
  END IF;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [table, rights]) await db.execute(sql.raw(part));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw("DROP TABLE editorial.find_texts"));
}
