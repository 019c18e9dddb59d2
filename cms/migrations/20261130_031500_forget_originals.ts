import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * Documents from Word go when the records of their draft are forgotten, and when the draft itself was destroyed (rule Z16). Each destruction leaves a row
 * that says of which draft, when and why, and nothing of what was in it.
 */
const tables = `
CREATE TABLE editorial.destroyed_originals (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  collection text NOT NULL,
  document text NOT NULL,
  why text NOT NULL CHECK (why IN ('forgotten', 'destroyed')),
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON editorial.destroyed_originals FOR EACH ROW EXECUTE FUNCTION editorial.keep_record();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON editorial.destroyed_originals FOR EACH STATEMENT EXECUTE FUNCTION editorial.keep_record();
CREATE TRIGGER own_time BEFORE INSERT ON editorial.destroyed_originals FOR EACH ROW EXECUTE FUNCTION editorial.keep_record();
`;

const functions = `
-- Without a number of years only what belongs to drafts that are gone. No more than a round takes.
CREATE FUNCTION editorial.due_originals(p_years integer) RETURNS TABLE (id bigint, sha256 text, why text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT o.id, o.sha256, CASE WHEN there.id IS NULL THEN 'destroyed' ELSE 'forgotten' END
  FROM editorial.word_originals o LEFT JOIN (
    SELECT 'cases' AS collection, c.id::text FROM public.cases c
    UNION ALL SELECT 'news', n.id::text FROM public.news n
    UNION ALL SELECT 'interviews', i.id::text FROM public.interviews i
    UNION ALL SELECT 'announcements', a.id::text FROM public.announcements a) there
    ON there.collection = o.collection AND there.id = o.document
  WHERE there.id IS NULL OR (p_years >= 3 AND greatest(o.at, (SELECT max(a.at) FROM editorial.acts a
    WHERE a.collection = o.collection AND a.document = o.document)) < now() - make_interval(years => p_years))
  ORDER BY o.id LIMIT 1000
$$;

-- Whether another draft keeps a document of the same bytes.
CREATE FUNCTION editorial.has_original(p_sha256 text, p_beside bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM editorial.word_originals o WHERE o.sha256 = p_sha256 AND o.id <> p_beside)
$$;

CREATE FUNCTION editorial.forget_original(p_id bigint, p_why text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  gone record;
BEGIN
  PERFORM set_config('editorial.forgetting', 'on', true);
  DELETE FROM editorial.word_originals o WHERE o.id = p_id RETURNING o.collection, o.document INTO gone;
  PERFORM set_config('editorial.forgetting', '', true);
  IF gone.document IS NULL THEN RETURN; END IF;
  INSERT INTO editorial.destroyed_originals (collection, document, why) VALUES (gone.collection, gone.document, p_why);
END $$;
REVOKE ALL ON FUNCTION editorial.due_originals, editorial.has_original, editorial.forget_original FROM PUBLIC;
`;

const rights = `
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    GRANT SELECT ON editorial.destroyed_originals TO gridpress_cms;
    GRANT EXECUTE ON FUNCTION editorial.due_originals, editorial.has_original, editorial.forget_original TO gridpress_cms;
  END IF;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [tables, functions, rights]) await db.execute(sql.raw(part));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(
      "DROP FUNCTION editorial.due_originals, editorial.has_original, editorial.forget_original; DROP TABLE editorial.destroyed_originals",
    ),
  );
}
