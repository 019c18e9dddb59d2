import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * Links by which a nominated person agrees to be a candidate or declines (rules O46 to O48). Of a link's secret its hash alone is kept. The public process
 * opens one by number and hash, and answers; it reads no table. Who agrees stands in the ledger of consents with the answer. Nobody changes or removes a row.
 */
const tables = `
CREATE TABLE intake.nominee_links (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  recommendation bigint NOT NULL REFERENCES intake.recommendations,
  secret_hash text NOT NULL CHECK (secret_hash ~ '^[0-9a-f]{64}$'),
  content jsonb NOT NULL,
  ends_at timestamptz NOT NULL,
  by text NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK (ends_at <= at + interval '31 days')
);
CREATE INDEX nominee_links_recommendation ON intake.nominee_links (recommendation, id);
CREATE TABLE intake.nominee_events (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  link bigint NOT NULL REFERENCES intake.nominee_links,
  kind text NOT NULL CHECK (kind IN ('answer', 'revoke')),
  by text,
  by_name text,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  detail jsonb NOT NULL,
  CHECK ((kind = 'answer') = (by IS NULL))
);
CREATE INDEX nominee_events_link ON intake.nominee_events (link, id);
`;

const kept = ["nominee_links", "nominee_events"]
  .map(
    (table) => `
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON intake.${table} FOR EACH ROW EXECUTE FUNCTION intake.keep();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON intake.${table} FOR EACH STATEMENT EXECUTE FUNCTION intake.keep();`,
  )
  .join("\n");

const desk = `
CREATE FUNCTION intake.ask_nominee(p_number text, p_secret_hash text, p_content jsonb, p_days integer, p_by text, p_by_name text) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO intake.nominee_links (recommendation, secret_hash, content, ends_at, by, by_name)
    SELECT r.id, p_secret_hash, p_content, now() + make_interval(days => p_days), p_by, p_by_name
    FROM intake.recommendations r WHERE r.number = p_number RETURNING id
$$;

CREATE FUNCTION intake.revoke_nominee(p_number text, p_link bigint, p_by text, p_by_name text) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH made AS (INSERT INTO intake.nominee_events (link, kind, by, by_name, detail)
    SELECT l.id, 'revoke', p_by, p_by_name, '{}' FROM intake.nominee_links l JOIN intake.recommendations r ON r.id = l.recommendation
    WHERE r.number = p_number AND l.id = p_link
      AND NOT EXISTS (SELECT FROM intake.nominee_events e WHERE e.link = l.id AND e.kind = 'revoke') RETURNING 1)
  SELECT EXISTS (SELECT FROM made)
$$;

CREATE FUNCTION intake.nominee_links_of(p_number text) RETURNS TABLE (id integer, content jsonb, by_name text, at double precision,
  ends_at double precision, is_open boolean, answer jsonb, answered_at double precision)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT l.id::int, l.content, l.by_name, floor(extract(epoch FROM l.at) * 1000)::float8, floor(extract(epoch FROM l.ends_at) * 1000)::float8,
    intake.is_open_to_nominee(l.id), said.detail, floor(extract(epoch FROM said.at) * 1000)::float8
  FROM intake.nominee_links l JOIN intake.recommendations r ON r.id = l.recommendation LEFT JOIN LATERAL (
    SELECT e.detail, e.at FROM intake.nominee_events e WHERE e.link = l.id AND e.kind = 'answer' ORDER BY e.id DESC LIMIT 1) said ON true
  WHERE r.number = p_number ORDER BY l.id DESC
$$;
`;

/** A recommendation that was withdrawn or declined asks nobody any more. */
const outside = `
CREATE FUNCTION intake.is_open_to_nominee(p_link bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM intake.nominee_links l WHERE l.id = p_link AND l.ends_at > now()
    AND NOT EXISTS (SELECT FROM intake.nominee_events e WHERE e.link = l.id AND e.kind = 'revoke')
    AND (SELECT e.kind FROM intake.events e WHERE e.recommendation = l.recommendation AND e.kind NOT IN ('answer', 'add', 'correct')
      ORDER BY e.id DESC LIMIT 1) IS DISTINCT FROM 'withdraw'
    AND (SELECT e.kind FROM intake.events e WHERE e.recommendation = l.recommendation AND e.kind NOT IN ('answer', 'add', 'correct')
      ORDER BY e.id DESC LIMIT 1) IS DISTINCT FROM 'decline')
$$;

CREATE FUNCTION intake.nominee_open(p_id bigint, p_secret_hash text)
RETURNS TABLE (content jsonb, "endsAt" double precision, "isOpen" boolean, answer jsonb, "answeredAt" double precision)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT l.content, floor(extract(epoch FROM l.ends_at) * 1000)::float8, intake.is_open_to_nominee(l.id), said.detail,
    floor(extract(epoch FROM said.at) * 1000)::float8
  FROM intake.nominee_links l LEFT JOIN LATERAL (
    SELECT e.detail, e.at FROM intake.nominee_events e WHERE e.link = l.id AND e.kind = 'answer' ORDER BY e.id DESC LIMIT 1) said ON true
  WHERE l.id = p_id AND l.secret_hash = p_secret_hash
$$;

CREATE FUNCTION intake.nominee_answer(p_id bigint, p_secret_hash text, p_detail jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  asked record;
  today date := (clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::date;
BEGIN
  SELECT r.number, l.content INTO asked FROM intake.nominee_links l JOIN intake.recommendations r ON r.id = l.recommendation
    WHERE l.id = p_id AND l.secret_hash = p_secret_hash FOR UPDATE OF l;
  IF NOT FOUND OR NOT intake.is_open_to_nominee(p_id)
    OR (SELECT count(*) FROM intake.nominee_events e WHERE e.link = p_id) >= 20 THEN RETURN false; END IF;
  INSERT INTO intake.nominee_events (link, kind, detail) VALUES (p_id, 'answer', p_detail);
  -- What was said before does not hold any more.
  INSERT INTO editorial.person_consent_ends (consent, ended_on, reason)
    SELECT c.id, today, 'answered again by the link' FROM editorial.person_consents c
    WHERE c.role = 'nominee' AND c.subject = 'recommendations' AND c.document = asked.number
      AND NOT EXISTS (SELECT FROM editorial.person_consent_ends e WHERE e.consent = c.id);
  IF (p_detail->>'agrees')::boolean THEN
    INSERT INTO editorial.person_consents (person, role, purpose, subject, document, kind, scope, given_on, note)
      VALUES (asked.content->>'name', 'nominee', asked.content->>'campaign', 'recommendations', asked.number, 'electronic', 'everywhere', today, p_id::text);
  END IF;
  PERFORM editorial.add_task('nominee', 'recommendations', asked.number, p_id::text, asked.content->>'name',
    CASE WHEN (p_detail->>'agrees')::boolean THEN 'yes' ELSE 'no' END);
  RETURN true;
END $$;
`;

const rights = `
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA intake FROM PUBLIC;
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_voting') THEN
    GRANT EXECUTE ON FUNCTION intake.nominee_open, intake.nominee_answer TO gridpress_voting;
  END IF;
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    GRANT EXECUTE ON FUNCTION intake.ask_nominee, intake.revoke_nominee, intake.nominee_links_of TO gridpress_cms;
  END IF;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [tables, kept, outside, desk, rights]) await db.execute(sql.raw(part));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(
      `DROP FUNCTION intake.ask_nominee, intake.revoke_nominee, intake.nominee_links_of, intake.nominee_open, intake.nominee_answer, intake.is_open_to_nominee;
       DROP TABLE intake.nominee_events, intake.nominee_links`,
    ),
  );
}
