import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * Versions follow one another in the order in which they were saved, whatever the clock said. Payload takes the one with
 * the latest time for the newest and leaves `latest` on it: after a clock that ran ahead, every later draft seemed lost
 * until the clock had caught up. What is saved as the latest is dated after all others of its document, by a millisecond
 * where the clock says otherwise, and it alone is the latest.
 */
const order = `
CREATE FUNCTION follow_versions() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  newest timestamptz;
BEGIN
  EXECUTE format('SELECT max(updated_at) FROM %I WHERE parent_id = $1 AND id <> $2', TG_TABLE_NAME)
    INTO newest USING NEW.parent_id, NEW.id;
  NEW.updated_at := greatest(NEW.updated_at, newest + interval '1 millisecond');
  EXECUTE format('UPDATE %I SET latest = false WHERE latest AND parent_id = $1 AND id <> $2', TG_TABLE_NAME)
    USING NEW.parent_id, NEW.id;
  RETURN NEW;
END $$;
DO $$
DECLARE
  versions text;
BEGIN
  FOR versions IN
    SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'latest'
  LOOP
    EXECUTE format(
      'CREATE TRIGGER follow_versions BEFORE INSERT OR UPDATE OF updated_at, latest ON %I FOR EACH ROW
       WHEN (NEW.latest) EXECUTE FUNCTION follow_versions()',
      versions);
  END LOOP;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(order));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw("DROP FUNCTION follow_versions() CASCADE"));
}
