import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/** The names of places that people outside choose from (rule O40), for the public process, which reads no table of the newsroom. */
const names = `
CREATE FUNCTION intake.place_names() RETURNS TABLE (code text, name text, pinyin text, initials text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.code::text, p.name::text, coalesce(p.pinyin, '')::text, coalesce(p.initials, '')::text FROM public.places p
  WHERE p.level::text IN ('city', 'district', 'street', 'community') ORDER BY p.code
$$;
REVOKE ALL ON FUNCTION intake.place_names FROM PUBLIC;
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_voting') THEN
    GRANT EXECUTE ON FUNCTION intake.place_names TO gridpress_voting;
  END IF;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(names));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw("DROP FUNCTION intake.place_names()"));
}
