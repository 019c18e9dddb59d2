import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * What is kept of 核对 (rules N4 to N6 and N47), the cms's alone.
 *
 * - `lint_passes`: who let a blocker stand, and why. `key` is the hash of the rule, the words and the text around them, so that it lapses with them.
 * - `lint_reports`: what was found in a text when it was handed in or went live, by the hash of what readers would get.
 * - `lint_nights`: what was found in all live texts, once a day.
 *
 * Nobody changes or removes a row, as in all of schema `editorial`.
 */
const tables = `
CREATE TABLE editorial.lint_passes (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  collection text NOT NULL,
  document text NOT NULL,
  key text NOT NULL CHECK (key ~ '^[0-9a-f]{64}$'),
  rule text NOT NULL,
  quote text NOT NULL,
  sentence text NOT NULL CHECK (char_length(sentence) BETWEEN 1 AND 200),
  by text NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (collection, document, key)
);

CREATE TABLE editorial.lint_reports (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  collection text NOT NULL,
  document text NOT NULL,
  hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  act text NOT NULL CHECK (act IN ('submit', 'urgent', 'publish')),
  report jsonb NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX lint_reports_document ON editorial.lint_reports (collection, document, id);
CREATE INDEX lint_reports_at ON editorial.lint_reports (at);

CREATE TABLE editorial.lint_nights (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  day date NOT NULL UNIQUE,
  report jsonb NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);
`;

const names = ["lint_passes", "lint_reports", "lint_nights"];

const triggers = names
  .map(
    (name) => `
CREATE TRIGGER append_only BEFORE INSERT OR UPDATE OR DELETE ON editorial.${name}
  FOR EACH ROW EXECUTE FUNCTION editorial.keep_record();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON editorial.${name}
  FOR EACH STATEMENT EXECUTE FUNCTION editorial.keep_record();`,
  )
  .join("");

const rights = `
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    GRANT SELECT, INSERT ON ${names.map((name) => `editorial.${name}`).join(", ")} TO gridpress_cms;
  END IF;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [tables, triggers, rights]) await db.execute(sql.raw(part));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const name of names) await db.execute(sql.raw(`DROP TABLE editorial.${name}`));
}
