import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * What people agreed to that stands in no field of a document (rule C43): to be a guest of an interview, to be a candidate. What was taken back is said
 * beside it, once. Nobody changes or removes a row.
 */
const tables = `
CREATE TABLE editorial.person_consents (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person text NOT NULL,
  role text NOT NULL CHECK (role IN ('guest', 'nominee')),
  purpose text NOT NULL,
  subject text NOT NULL,
  document text NOT NULL,
  kind text NOT NULL,
  scope text,
  given_on date NOT NULL,
  until date,
  note text NOT NULL,
  by text,
  by_name text,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK (until >= given_on)
);
CREATE INDEX person_consents_document ON editorial.person_consents (subject, document, id);
CREATE TABLE editorial.person_consent_ends (
  consent bigint PRIMARY KEY REFERENCES editorial.person_consents,
  ended_on date NOT NULL,
  reason text NOT NULL,
  by text,
  by_name text,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);
`;

const kept = ["person_consents", "person_consent_ends"]
  .map(
    (table) => `
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON editorial.${table} FOR EACH ROW EXECUTE FUNCTION editorial.keep_record();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON editorial.${table} FOR EACH STATEMENT EXECUTE FUNCTION editorial.keep_record();
CREATE TRIGGER own_time BEFORE INSERT ON editorial.${table} FOR EACH ROW EXECUTE FUNCTION editorial.keep_record();`,
  )
  .join("\n");

const rights = `
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    GRANT SELECT, INSERT ON editorial.person_consents, editorial.person_consent_ends TO gridpress_cms;
  END IF;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [tables, kept, rights]) await db.execute(sql.raw(part));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw("DROP TABLE editorial.person_consent_ends, editorial.person_consents"),
  );
}
