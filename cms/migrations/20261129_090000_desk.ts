import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * Who saved what last (rules Y1 to Y8), the cms's alone. `at` of a save is the document's `updatedAt` as it was answered: a text, since it is
 * compared and never reckoned with.
 *
 * - `saves`: the save that made a document what it is.
 */
const tables = `
CREATE SCHEMA IF NOT EXISTS editorial;
CREATE TABLE editorial.saves (
  collection text NOT NULL,
  document text NOT NULL,
  form uuid,
  account integer,
  at text NOT NULL,
  PRIMARY KEY (collection, document)
);
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    GRANT USAGE ON SCHEMA editorial TO gridpress_cms;
    GRANT SELECT, INSERT, UPDATE, DELETE ON editorial.saves TO gridpress_cms;
  END IF;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(tables));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw("DROP TABLE editorial.saves"));
}
