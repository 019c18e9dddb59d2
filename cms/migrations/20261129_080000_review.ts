import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * Schema `editorial`: what was signed, and by whom (rules R14 and R15), the cms's alone.
 *
 * - `acts`: everything done to a document in its review, in order. `detail` is what the kind of act adds: hash, stage, configuration, words.
 * - `snapshots`: the signed forms themselves, for versions are pruned.
 *
 * Nobody changes or removes a row, the owner's login included; times are the database's own.
 */
const tables = `
CREATE SCHEMA editorial;

CREATE TABLE editorial.acts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  collection text NOT NULL,
  document text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('write', 'submit', 'sign', 'return', 'withdraw', 'urgent', 'publish')),
  by text NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  detail jsonb NOT NULL
);
CREATE INDEX acts_document ON editorial.acts (collection, document, id);
CREATE INDEX acts_urgent ON editorial.acts (at) WHERE kind = 'urgent';

CREATE TABLE editorial.snapshots (
  collection text NOT NULL,
  document text NOT NULL,
  hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  form jsonb NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (collection, document, hash)
);

CREATE FUNCTION editorial.keep_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.at := clock_timestamp();
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'editorial.% is append-only', TG_TABLE_NAME USING ERRCODE = '42501';
END $$;
CREATE TRIGGER append_only BEFORE INSERT OR UPDATE OR DELETE ON editorial.acts
  FOR EACH ROW EXECUTE FUNCTION editorial.keep_record();
CREATE TRIGGER append_only BEFORE INSERT OR UPDATE OR DELETE ON editorial.snapshots
  FOR EACH ROW EXECUTE FUNCTION editorial.keep_record();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON editorial.acts
  FOR EACH STATEMENT EXECUTE FUNCTION editorial.keep_record();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON editorial.snapshots
  FOR EACH STATEMENT EXECUTE FUNCTION editorial.keep_record();
`;

const rights = `
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    GRANT USAGE ON SCHEMA editorial TO gridpress_cms;
    GRANT SELECT, INSERT ON editorial.acts, editorial.snapshots TO gridpress_cms;
  END IF;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [tables, rights]) await db.execute(sql.raw(part));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw("DROP SCHEMA editorial CASCADE"));
}
