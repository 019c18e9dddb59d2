import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * The public keys with which a service signs its seals and acts, in their order (rule V66): each after the first is announced by a text that the one before
 * it signed. The vote endpoint adds them; nobody changes one.
 */
const keys = `
CREATE TABLE voting.signing_keys (
  number integer PRIMARY KEY CHECK (number > 0),
  public_key text NOT NULL UNIQUE CHECK (length(public_key) = 44),
  statement text,
  signature text,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK ((number = 1) = (statement IS NULL) AND (statement IS NULL) = (signature IS NULL))
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON voting.signing_keys
  FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();
GRANT SELECT, INSERT ON voting.signing_keys TO gridpress_voting;
GRANT SELECT ON voting.signing_keys TO gridpress_cms;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(keys));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw("DROP TABLE voting.signing_keys"));
}
