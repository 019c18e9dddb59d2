import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * Numbers of the record sheets (审签单, rules R18 and R19): one for each publication, counted from 1 in each year of Beijing time.
 * They are given after the publication was committed, by one transaction at a time, so that none is skipped and publishing waits for nobody.
 */
const table = `
CREATE TABLE editorial.slips (
  year integer NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  act bigint NOT NULL UNIQUE REFERENCES editorial.acts (id),
  collection text NOT NULL,
  document text NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (year, number)
);
CREATE INDEX slips_document ON editorial.slips (collection, document);
CREATE INDEX acts_published ON editorial.acts (id) WHERE kind = 'publish';
CREATE TRIGGER append_only BEFORE INSERT OR UPDATE OR DELETE ON editorial.slips
  FOR EACH ROW EXECUTE FUNCTION editorial.keep_record();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON editorial.slips
  FOR EACH STATEMENT EXECUTE FUNCTION editorial.keep_record();

CREATE FUNCTION editorial.number_slips() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('slip numbers'));
  INSERT INTO editorial.slips (year, number, act, collection, document)
  SELECT a.year, coalesce((SELECT max(number) FROM editorial.slips s WHERE s.year = a.year), 0)
      + row_number() OVER (PARTITION BY a.year ORDER BY a.id), a.id, a.collection, a.document
  FROM (SELECT id, collection, document, extract(year FROM at AT TIME ZONE 'Asia/Shanghai')::int AS year
    FROM editorial.acts p WHERE p.kind = 'publish'
      AND NOT EXISTS (SELECT 1 FROM editorial.slips s WHERE s.act = p.id)) a
  ORDER BY a.id;
END $$;
`;

/**
 * The one way in which records go (rule R25): all of a document whose last act is older than the years that are kept, and never
 * before three.
 */
const forgetting = `
CREATE OR REPLACE FUNCTION editorial.keep_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.at := clock_timestamp();
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' AND current_setting('editorial.forgetting', true) = 'on' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'editorial.% is append-only', TG_TABLE_NAME USING ERRCODE = '42501';
END $$;

CREATE FUNCTION editorial.forget(years integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  one record;
  gone integer := 0;
BEGIN
  IF years < 3 THEN
    RAISE EXCEPTION 'records of reviews are kept for three years at least' USING ERRCODE = '42501';
  END IF;
  PERFORM set_config('editorial.forgetting', 'on', true);
  FOR one IN SELECT collection, document FROM editorial.acts GROUP BY collection, document
    HAVING max(at) < now() - make_interval(years => years) LIMIT 1000
  LOOP
    DELETE FROM editorial.slips s WHERE s.collection = one.collection AND s.document = one.document;
    DELETE FROM editorial.acts a WHERE a.collection = one.collection AND a.document = one.document;
    DELETE FROM editorial.snapshots f WHERE f.collection = one.collection AND f.document = one.document;
    gone := gone + 1;
  END LOOP;
  PERFORM set_config('editorial.forgetting', '', true);
  RETURN gone;
END $$;
REVOKE ALL ON FUNCTION editorial.forget FROM PUBLIC;
`;

const rights = `
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    GRANT SELECT, INSERT ON editorial.slips TO gridpress_cms;
    GRANT EXECUTE ON FUNCTION editorial.forget TO gridpress_cms;
  END IF;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [table, forgetting, rights]) await db.execute(sql.raw(part));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(
      "DROP FUNCTION editorial.number_slips; DROP FUNCTION editorial.forget; DROP TABLE editorial.slips; DROP INDEX editorial.acts_published;",
    ),
  );
}
