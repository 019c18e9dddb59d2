import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * What groups were told (rule X4): the acts and comments up to which they were, and the day of a summary. Nobody changes or removes a row.
 */
const tables = `
CREATE TABLE editorial.notices (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('begin', 'news', 'daily')),
  acts bigint NOT NULL,
  comments bigint NOT NULL,
  day text UNIQUE,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TRIGGER append_only BEFORE INSERT OR UPDATE OR DELETE ON editorial.notices
  FOR EACH ROW EXECUTE FUNCTION editorial.keep_record();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON editorial.notices
  FOR EACH STATEMENT EXECUTE FUNCTION editorial.keep_record();
`;

const rights = `
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    GRANT SELECT, INSERT ON editorial.notices TO gridpress_cms;
  END IF;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [tables, rights]) await db.execute(sql.raw(part));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw("DROP TABLE editorial.notices"));
}
