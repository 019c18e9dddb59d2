import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * Schema `publishing`: what `web` answers 410 before it looks at the tree (rules T1 to T3). Addresses and the class of a reason, nothing else.
 *
 * - Pages follow the tombstones, whoever writes those: a page is on the list from the commit that takes it down to the one that brings it back.
 *   Addresses of pictures are written by the CMS.
 * - Who listens hears of a change when it is committed. A process that did not hear it compares the digest.
 */
const tables = `
CREATE SCHEMA publishing;

CREATE TABLE publishing.takedowns (
  path text PRIMARY KEY,
  reason text,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE VIEW publishing.takedowns_digest AS
  SELECT concat_ws('-', count(*), sum(hashtextextended(concat_ws(' ', path, reason), 0))) AS digest
  FROM publishing.takedowns;
`;

const functions = `
CREATE FUNCTION publishing.follow_tombstone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM publishing.takedowns WHERE path = OLD.path;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO publishing.takedowns (path, reason, at) VALUES (NEW.path, NEW.reason, NEW.at)
    ON CONFLICT (path) DO UPDATE SET reason = excluded.reason, at = excluded.at;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER taken_down AFTER INSERT OR UPDATE OR DELETE ON public.tombstones
  FOR EACH ROW EXECUTE FUNCTION publishing.follow_tombstone();

CREATE FUNCTION publishing.tell_takedowns() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NOTIFY takedowns;
  RETURN NULL;
END $$;
CREATE TRIGGER told AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON publishing.takedowns
  FOR EACH STATEMENT EXECUTE FUNCTION publishing.tell_takedowns();

INSERT INTO publishing.takedowns (path, reason, at) SELECT path, reason, at FROM public.tombstones;
`;

const rights = `
GRANT USAGE ON SCHEMA publishing TO gridpress_voting;
GRANT SELECT ON publishing.takedowns, publishing.takedowns_digest TO gridpress_voting;
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    GRANT USAGE ON SCHEMA publishing TO gridpress_cms;
    GRANT SELECT, INSERT, UPDATE, DELETE ON publishing.takedowns TO gridpress_cms;
  END IF;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [tables, functions, rights]) await db.execute(sql.raw(part));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw("DROP TRIGGER taken_down ON public.tombstones; DROP SCHEMA publishing CASCADE"),
  );
}
