import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * Links by which somebody outside checks a text before it goes live (rules R30 to R34). Of a link's secret its hash alone is kept. The public process
 * opens one text by number and hash, and answers; it reads no table. Nobody changes or removes a row.
 */
const tables = `
CREATE TABLE editorial.fact_checks (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  secret_hash text NOT NULL CHECK (secret_hash ~ '^[0-9a-f]{64}$'),
  collection text NOT NULL,
  document text NOT NULL,
  content_hash text NOT NULL,
  content jsonb NOT NULL,
  recipient text NOT NULL,
  unit text NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('facts', 'quotes', 'names', 'portraits')),
  ends_at timestamptz NOT NULL,
  by text NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK (ends_at <= at + interval '31 days')
);
CREATE INDEX fact_checks_document ON editorial.fact_checks (collection, document, id);
CREATE TABLE editorial.fact_check_events (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  fact_check bigint NOT NULL REFERENCES editorial.fact_checks,
  kind text NOT NULL CHECK (kind IN ('answer', 'revoke')),
  by text,
  by_name text,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  detail jsonb NOT NULL,
  CHECK ((kind = 'answer') = (by IS NULL))
);
CREATE INDEX fact_check_events_check ON editorial.fact_check_events (fact_check, id);
`;

const kept = ["fact_checks", "fact_check_events"]
  .map(
    (table) => `
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON editorial.${table} FOR EACH ROW EXECUTE FUNCTION editorial.keep_record();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON editorial.${table} FOR EACH STATEMENT EXECUTE FUNCTION editorial.keep_record();
CREATE TRIGGER own_time BEFORE INSERT ON editorial.${table} FOR EACH ROW EXECUTE FUNCTION editorial.keep_record();`,
  )
  .join("\n");

const functions = `
CREATE FUNCTION editorial.fact_check_open(p_id bigint, p_secret_hash text)
RETURNS TABLE (content jsonb, recipient text, unit text, purpose text, "endsAt" double precision, "isOpen" boolean, "answeredAt" double precision)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT f.content, f.recipient, f.unit, f.purpose, floor(extract(epoch FROM f.ends_at) * 1000)::float8,
    f.ends_at > now() AND NOT EXISTS (SELECT FROM editorial.fact_check_events e WHERE e.fact_check = f.id AND e.kind = 'revoke'),
    (SELECT floor(extract(epoch FROM max(e.at)) * 1000)::float8 FROM editorial.fact_check_events e WHERE e.fact_check = f.id AND e.kind = 'answer')
  FROM editorial.fact_checks f WHERE f.id = p_id AND f.secret_hash = p_secret_hash
$$;

CREATE FUNCTION editorial.fact_check_answer(p_id bigint, p_secret_hash text, p_detail jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM editorial.fact_checks f WHERE f.id = p_id AND f.secret_hash = p_secret_hash AND f.ends_at > now() FOR UPDATE;
  IF NOT FOUND OR EXISTS (SELECT FROM editorial.fact_check_events e WHERE e.fact_check = p_id AND e.kind = 'revoke')
    OR (SELECT count(*) FROM editorial.fact_check_events e WHERE e.fact_check = p_id) >= 20 THEN RETURN false; END IF;
  INSERT INTO editorial.fact_check_events (fact_check, kind, detail) VALUES (p_id, 'answer', p_detail);
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION editorial.fact_check_open, editorial.fact_check_answer FROM PUBLIC;
`;

const rights = `
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_voting') THEN
    GRANT USAGE ON SCHEMA editorial TO gridpress_voting;
    GRANT EXECUTE ON FUNCTION editorial.fact_check_open, editorial.fact_check_answer TO gridpress_voting;
  END IF;
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    GRANT SELECT, INSERT ON editorial.fact_checks, editorial.fact_check_events TO gridpress_cms;
  END IF;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [tables, kept, functions, rights]) await db.execute(sql.raw(part));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(
      "DROP FUNCTION editorial.fact_check_open, editorial.fact_check_answer; DROP TABLE editorial.fact_check_events, editorial.fact_checks",
    ),
  );
}
