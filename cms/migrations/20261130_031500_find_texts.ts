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

/**
 * Documents that have all of some grams, and each of some words in their titles or texts. A plan that reads the table would unpack every array of it, which PostgreSQL
 * reckons as nothing: for a common word that took seconds.
 */
const lookUp = `
CREATE FUNCTION editorial.find_documents(wanted text[], words text[], in_title boolean) RETURNS SETOF integer
LANGUAGE sql STABLE SET enable_seqscan = off AS $$
  SELECT document FROM editorial.find_texts
  WHERE grams @> wanted AND NOT EXISTS (
    SELECT 1 FROM unnest(words) word WHERE strpos(CASE WHEN in_title THEN title ELSE text END, word) = 0
  )
$$;
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
  for (const part of [table, lookUp, rights]) await db.execute(sql.raw(part));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw("DROP FUNCTION editorial.find_documents(text[], text[], boolean)"));
  await db.execute(sql.raw("DROP TABLE editorial.find_texts"));
}
