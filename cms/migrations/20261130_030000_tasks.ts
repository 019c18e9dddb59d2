import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * What waits for somebody of the newsroom because somebody outside said something (rule R36): answers to links, consents that were taken back. One stands
 * until it is called done; of one thing one stands at a time. Nobody changes or removes a row.
 */
const tables = `
CREATE TABLE editorial.tasks (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('fact-check', 'consent', 'nominee')),
  subject text NOT NULL,
  document text NOT NULL,
  ref text NOT NULL,
  title text NOT NULL,
  detail text NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TABLE editorial.task_ends (
  task bigint PRIMARY KEY REFERENCES editorial.tasks,
  by text NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);
`;

const kept = ["tasks", "task_ends"]
  .map(
    (table) => `
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON editorial.${table} FOR EACH ROW EXECUTE FUNCTION editorial.keep_record();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON editorial.${table} FOR EACH STATEMENT EXECUTE FUNCTION editorial.keep_record();
CREATE TRIGGER own_time BEFORE INSERT ON editorial.${table} FOR EACH ROW EXECUTE FUNCTION editorial.keep_record();`,
  )
  .join("\n");

const functions = `
CREATE FUNCTION editorial.add_task(p_kind text, p_subject text, p_document text, p_ref text, p_title text, p_detail text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO editorial.tasks (kind, subject, document, ref, title, detail)
    SELECT p_kind, p_subject, p_document, p_ref, p_title, p_detail
    WHERE NOT EXISTS (SELECT FROM editorial.tasks t WHERE t.kind = p_kind AND t.subject = p_subject AND t.document = p_document AND t.ref = p_ref
      AND NOT EXISTS (SELECT FROM editorial.task_ends e WHERE e.task = t.id))
$$;

CREATE OR REPLACE FUNCTION editorial.fact_check_answer(p_id bigint, p_secret_hash text, p_detail jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  asked record;
BEGIN
  SELECT f.collection, f.document, f.recipient, f.content->>'title' AS title INTO asked FROM editorial.fact_checks f
    WHERE f.id = p_id AND f.secret_hash = p_secret_hash AND f.ends_at > now() FOR UPDATE;
  IF NOT FOUND OR EXISTS (SELECT FROM editorial.fact_check_events e WHERE e.fact_check = p_id AND e.kind = 'revoke')
    OR (SELECT count(*) FROM editorial.fact_check_events e WHERE e.fact_check = p_id) >= 20 THEN RETURN false; END IF;
  INSERT INTO editorial.fact_check_events (fact_check, kind, detail) VALUES (p_id, 'answer', p_detail);
  PERFORM editorial.add_task('fact-check', asked.collection, asked.document, p_id::text, asked.title, asked.recipient);
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION editorial.add_task FROM PUBLIC;
`;

const rights = `
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    GRANT SELECT ON editorial.tasks TO gridpress_cms;
    GRANT SELECT, INSERT ON editorial.task_ends TO gridpress_cms;
    GRANT EXECUTE ON FUNCTION editorial.add_task TO gridpress_cms;
  END IF;
END $$;
`;

const before = `
CREATE OR REPLACE FUNCTION editorial.fact_check_answer(p_id bigint, p_secret_hash text, p_detail jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM editorial.fact_checks f WHERE f.id = p_id AND f.secret_hash = p_secret_hash AND f.ends_at > now() FOR UPDATE;
  IF NOT FOUND OR EXISTS (SELECT FROM editorial.fact_check_events e WHERE e.fact_check = p_id AND e.kind = 'revoke')
    OR (SELECT count(*) FROM editorial.fact_check_events e WHERE e.fact_check = p_id) >= 20 THEN RETURN false; END IF;
  INSERT INTO editorial.fact_check_events (fact_check, kind, detail) VALUES (p_id, 'answer', p_detail);
  RETURN true;
END $$;
DROP FUNCTION editorial.add_task;
DROP TABLE editorial.task_ends, editorial.tasks;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [tables, kept, functions, rights]) await db.execute(sql.raw(part));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(before));
}
