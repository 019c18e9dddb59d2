import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * What the database itself holds of rules A9, A18 and A20.
 *
 * - The security log is appended to. Nobody changes a row, the owner's login included; rows go when they are 200 days old. Its
 *   times are the database's own.
 * - One account that can administer remains, whoever writes. The lock makes two who take the right from each other come one
 *   after the other.
 * - Second factors stand in a table that the CMS's queries do not know.
 */
const log = `
CREATE FUNCTION keep_security_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.created_at := clock_timestamp();
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' AND OLD.created_at < clock_timestamp() - interval '200 days' THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'the security log is append-only' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER append_only BEFORE INSERT OR UPDATE OR DELETE ON security_events
  FOR EACH ROW EXECUTE FUNCTION keep_security_event();
CREATE FUNCTION refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '42501'; END $$;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON security_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE INDEX security_events_known_idx ON security_events (account, network, created_at) WHERE kind = 'signed-in';
`;

const admins = `
CREATE FUNCTION keep_an_admin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7263450020);
  IF NOT EXISTS (SELECT 1 FROM users WHERE role = 'admin' AND disabled IS NOT TRUE) THEN
    RAISE EXCEPTION 'one administrator must remain' USING ERRCODE = '23514', CONSTRAINT = 'users_keep_an_admin';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_an_admin_changed AFTER UPDATE OF role, disabled ON users FOR EACH ROW
  WHEN (OLD.role = 'admin' AND OLD.disabled IS NOT TRUE AND (NEW.role <> 'admin' OR NEW.disabled IS TRUE))
  EXECUTE FUNCTION keep_an_admin();
CREATE TRIGGER keep_an_admin_deleted AFTER DELETE ON users FOR EACH ROW
  WHEN (OLD.role = 'admin' AND OLD.disabled IS NOT TRUE) EXECUTE FUNCTION keep_an_admin();
`;

const factors = `
CREATE TABLE second_factors (
  account integer PRIMARY KEY REFERENCES users ON DELETE CASCADE,
  secret text NOT NULL,
  last_step bigint NOT NULL,
  recovery text[] NOT NULL,
  since timestamptz NOT NULL DEFAULT clock_timestamp()
);
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [log, admins, factors]) await db.execute(sql.raw(part));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
DROP TABLE second_factors;
DROP TRIGGER keep_an_admin_changed ON users;
DROP TRIGGER keep_an_admin_deleted ON users;
DROP FUNCTION keep_an_admin;
DROP INDEX security_events_known_idx;
DROP TRIGGER append_only ON security_events;
DROP TRIGGER never_emptied ON security_events;
DROP FUNCTION keep_security_event, refuse_truncate;
`),
  );
}
