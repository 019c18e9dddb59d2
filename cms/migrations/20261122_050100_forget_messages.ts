import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * Messages and tries are counted over a day and kept for two: longer they would only tell which network asked for a
 * code when. Rows are still never changed; they can go in this one way, which takes no argument.
 */
const forgetting = `
DROP TRIGGER append_only ON voting.sms_messages;
DROP TRIGGER append_only ON voting.sms_tries;
CREATE TRIGGER never_changed BEFORE UPDATE OR TRUNCATE ON voting.sms_messages
  FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();
CREATE TRIGGER never_changed BEFORE UPDATE OR TRUNCATE ON voting.sms_tries
  FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();
CREATE INDEX sms_messages_age ON voting.sms_messages (at);
CREATE INDEX sms_tries_age ON voting.sms_tries (at);

CREATE FUNCTION voting.forget_messages() RETURNS integer LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
  WITH messages AS (
    DELETE FROM voting.sms_messages WHERE at < clock_timestamp() - interval '2 days' RETURNING 1
  ), tries AS (
    DELETE FROM voting.sms_tries WHERE at < clock_timestamp() - interval '2 days' RETURNING 1
  )
  SELECT ((SELECT count(*) FROM messages) + (SELECT count(*) FROM tries))::integer
$$;
REVOKE ALL ON FUNCTION voting.forget_messages FROM PUBLIC;
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    GRANT EXECUTE ON FUNCTION voting.forget_messages TO gridpress_cms;
  END IF;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(forgetting));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
DROP FUNCTION voting.forget_messages;
DROP INDEX voting.sms_messages_age, voting.sms_tries_age;
DROP TRIGGER never_changed ON voting.sms_messages;
DROP TRIGGER never_changed ON voting.sms_tries;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON voting.sms_messages
  FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON voting.sms_tries
  FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();
`),
  );
}
