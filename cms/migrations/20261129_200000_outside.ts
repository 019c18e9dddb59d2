import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * For the public process, which reads no table: the names of places that people outside choose from (rule O40), and which of some files no
 * recommendation names, so that it can take away what a crash left (rule O41).
 */
const functions = `
CREATE FUNCTION intake.place_names() RETURNS TABLE (code text, name text, pinyin text, initials text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.code::text, p.name::text, coalesce(p.pinyin, '')::text, coalesce(p.initials, '')::text FROM public.places p
  WHERE p.level::text IN ('city', 'district', 'street', 'community') ORDER BY p.code
$$;
CREATE FUNCTION intake.unnamed_files(p_hashes text[]) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(array_agg(hash), '{}') FROM (
    SELECT unnest(p_hashes) AS hash
    EXCEPT SELECT f ->> 'hash' FROM intake.recommendations r, jsonb_array_elements(r.form -> 'files') f
  ) AS unnamed
$$;
REVOKE ALL ON FUNCTION intake.place_names, intake.unnamed_files FROM PUBLIC;
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_voting') THEN
    GRANT EXECUTE ON FUNCTION intake.place_names, intake.unnamed_files TO gridpress_voting;
  END IF;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(functions));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw("DROP FUNCTION intake.place_names, intake.unnamed_files"));
}
