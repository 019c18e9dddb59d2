import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * What links for people outside show goes thirty days after they ended (rule R38): the page and the small pictures of a text that was checked, what a
 * nominated person was told of themselves. What was asked and what was answered stays with the records, and goes with them. A row that was emptied is the
 * proof: nothing else of it is changed by anybody.
 */
const emptied = `
CREATE FUNCTION editorial.without_copies(p_content jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT p_content - 'page' || jsonb_build_object('pictures', coalesce(
    (SELECT jsonb_agg(one || '{"image": ""}' ORDER BY place) FROM jsonb_array_elements(p_content->'pictures') WITH ORDINALITY AS all_of(one, place)), '[]'))
$$;
CREATE FUNCTION intake.without_story(p_content jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT p_content || '{"story": []}'
$$;

CREATE FUNCTION editorial.keep_but_copies() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF to_jsonb(NEW) - 'content' = to_jsonb(OLD) - 'content' AND NEW.content = editorial.without_copies(OLD.content) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'editorial.% is append-only', TG_TABLE_NAME USING ERRCODE = '42501';
END $$;
CREATE FUNCTION intake.keep_but_story() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF to_jsonb(NEW) - 'content' = to_jsonb(OLD) - 'content' AND NEW.content = intake.without_story(OLD.content) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'intake.% is append-only', TG_TABLE_NAME USING ERRCODE = '42501';
END $$;

DROP TRIGGER append_only ON editorial.fact_checks;
CREATE TRIGGER append_only BEFORE DELETE ON editorial.fact_checks FOR EACH ROW EXECUTE FUNCTION editorial.keep_record();
CREATE TRIGGER only_copies_go BEFORE UPDATE ON editorial.fact_checks FOR EACH ROW EXECUTE FUNCTION editorial.keep_but_copies();
DROP TRIGGER append_only ON intake.nominee_links;
CREATE TRIGGER append_only BEFORE DELETE ON intake.nominee_links FOR EACH ROW EXECUTE FUNCTION intake.keep();
CREATE TRIGGER only_the_story_goes BEFORE UPDATE ON intake.nominee_links FOR EACH ROW EXECUTE FUNCTION intake.keep_but_story();
`;

/** A thousand at a time are enough for a day. */
const forget = `
CREATE FUNCTION editorial.forget_copies() RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  before timestamptz := now() - interval '30 days';
  checks integer;
  links integer;
BEGIN
  UPDATE editorial.fact_checks f SET content = editorial.without_copies(f.content) WHERE f.id IN (
    SELECT d.id FROM editorial.fact_checks d
    WHERE d.content <> editorial.without_copies(d.content) AND (d.ends_at < before
      OR EXISTS (SELECT FROM editorial.fact_check_events e WHERE e.fact_check = d.id AND e.kind = 'revoke' AND e.at < before))
    ORDER BY d.id LIMIT 1000);
  GET DIAGNOSTICS checks = ROW_COUNT;
  UPDATE intake.nominee_links l SET content = intake.without_story(l.content) WHERE l.id IN (
    SELECT d.id FROM intake.nominee_links d
    WHERE d.content <> intake.without_story(d.content) AND (d.ends_at < before
      OR EXISTS (SELECT FROM intake.nominee_events e WHERE e.link = d.id AND e.kind = 'revoke' AND e.at < before))
    ORDER BY d.id LIMIT 1000);
  GET DIAGNOSTICS links = ROW_COUNT;
  RETURN checks + links;
END $$;

-- What was checked of a text goes with its other records (rule R25).
CREATE FUNCTION editorial.forget_fact_checks(years integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  due bigint[];
BEGIN
  IF years < 3 THEN
    RAISE EXCEPTION 'records of reviews are kept for three years at least' USING ERRCODE = '42501';
  END IF;
  SELECT coalesce(array_agg(d.id), '{}') INTO due FROM (
    SELECT f.id FROM editorial.fact_checks f
    WHERE greatest(f.ends_at, (SELECT max(a.at) FROM editorial.acts a WHERE a.collection = f.collection AND a.document = f.document))
      < now() - make_interval(years => years)
    ORDER BY f.id LIMIT 1000) d;
  PERFORM set_config('editorial.forgetting', 'on', true);
  DELETE FROM editorial.fact_check_events e WHERE e.fact_check = ANY (due);
  DELETE FROM editorial.fact_checks f WHERE f.id = ANY (due);
  PERFORM set_config('editorial.forgetting', '', true);
  RETURN cardinality(due);
END $$;
REVOKE ALL ON FUNCTION editorial.forget_copies, editorial.forget_fact_checks, editorial.without_copies, editorial.keep_but_copies,
  intake.without_story, intake.keep_but_story FROM PUBLIC;
`;

const rights = `
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    GRANT EXECUTE ON FUNCTION editorial.forget_copies, editorial.forget_fact_checks TO gridpress_cms;
  END IF;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [emptied, forget, rights]) await db.execute(sql.raw(part));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
      DROP FUNCTION editorial.forget_copies, editorial.forget_fact_checks;
      DROP TRIGGER append_only ON editorial.fact_checks;
      DROP TRIGGER only_copies_go ON editorial.fact_checks;
      DROP TRIGGER append_only ON intake.nominee_links;
      DROP TRIGGER only_the_story_goes ON intake.nominee_links;
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON editorial.fact_checks FOR EACH ROW EXECUTE FUNCTION editorial.keep_record();
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON intake.nominee_links FOR EACH ROW EXECUTE FUNCTION intake.keep();
      DROP FUNCTION editorial.keep_but_copies, intake.keep_but_story, editorial.without_copies, intake.without_story`),
  );
}
