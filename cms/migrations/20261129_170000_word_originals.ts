import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * Which document from Word went into which text (rule Z14): its hash, under which its bytes lie in the store, who took it over and when, and the report
 * of what did not come along. Nobody changes or removes a row, the owner's login included; times are the database's own.
 */
const tables = `
CREATE TABLE editorial.word_originals (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  collection text NOT NULL,
  document text NOT NULL,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  name text NOT NULL,
  bytes integer NOT NULL CHECK (bytes > 0),
  kind text NOT NULL CHECK (kind IN ('docx', 'doc')),
  by text NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  detail jsonb NOT NULL
);
CREATE INDEX word_originals_document ON editorial.word_originals (collection, document, id);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON editorial.word_originals
  FOR EACH ROW EXECUTE FUNCTION editorial.keep_record();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON editorial.word_originals
  FOR EACH STATEMENT EXECUTE FUNCTION editorial.keep_record();
`;

const rights = `
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    GRANT SELECT, INSERT ON editorial.word_originals TO gridpress_cms;
  END IF;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [tables, rights]) await db.execute(sql.raw(part));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw("DROP TABLE editorial.word_originals"));
}
