import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/** A portrait that somebody took back (rule C42) is not shown by links that were made before, either: neither its small copy nor any of its files. */
const shown = `
CREATE FUNCTION editorial.without_refused(p_content jsonb) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN gone.ids IS NULL THEN p_content ELSE p_content
    || jsonb_build_object('pictures', coalesce((
      SELECT jsonb_agg(CASE WHEN one->>'id' = ANY (gone.ids) THEN one || '{"image": ""}' ELSE one END ORDER BY place)
      FROM jsonb_array_elements(p_content->'pictures') WITH ORDINALITY AS all_of(one, place)), '[]'))
    || CASE WHEN p_content ? 'page' THEN jsonb_build_object('page', p_content->'page' || jsonb_build_object('media', coalesce((
      SELECT jsonb_agg(name ORDER BY place) FROM jsonb_array_elements_text(p_content->'page'->'media') WITH ORDINALITY AS all_of(name, place)
      WHERE NOT name = ANY (gone.names)), '[]'))) ELSE '{}' END END
  FROM (
    SELECT array_agg(DISTINCT m.id::text) AS ids, coalesce(array_agg(DISTINCT regexp_replace(r->>'path', '^/media/', '')), '{}') AS names
    FROM public.media m LEFT JOIN LATERAL jsonb_array_elements(m.renditions) r ON true WHERE m.consent_withdrawn_on IS NOT NULL
  ) gone
$$;
REVOKE ALL ON FUNCTION editorial.without_refused FROM PUBLIC;
`;

const open = (content: string) => `
CREATE OR REPLACE FUNCTION editorial.fact_check_open(p_id bigint, p_secret_hash text)
RETURNS TABLE (content jsonb, recipient text, unit text, purpose text, "endsAt" double precision, "isOpen" boolean, "answeredAt" double precision)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT ${content}, f.recipient, f.unit, f.purpose, floor(extract(epoch FROM f.ends_at) * 1000)::float8,
    f.ends_at > now() AND NOT EXISTS (SELECT FROM editorial.fact_check_events e WHERE e.fact_check = f.id AND e.kind = 'revoke'),
    (SELECT floor(extract(epoch FROM max(e.at)) * 1000)::float8 FROM editorial.fact_check_events e WHERE e.fact_check = f.id AND e.kind = 'answer')
  FROM editorial.fact_checks f WHERE f.id = p_id AND f.secret_hash = p_secret_hash
$$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [shown, open("editorial.without_refused(f.content)")])
    await db.execute(sql.raw(part));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(open("f.content")));
  await db.execute(sql.raw("DROP FUNCTION editorial.without_refused"));
}
