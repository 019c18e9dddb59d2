import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * Recommendations (rules O1, O4, O5 and O13). Numbers are counted under the lock of their year's row, for a sequence leaves a gap where a
 * transaction fails. Contact data lies apart from everything else, sealed, and is the one thing that is ever deleted.
 */
const tables = `
CREATE SCHEMA intake;
REVOKE ALL ON SCHEMA intake FROM PUBLIC;

CREATE TABLE intake.years (
  year integer PRIMARY KEY,
  last integer NOT NULL DEFAULT 0
);
CREATE TABLE intake.recommendations (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number text NOT NULL UNIQUE CHECK (number ~ '^TJ-20[0-9]{2}-[0-9]{6,9}$'),
  key uuid NOT NULL UNIQUE,
  code_hash text NOT NULL CHECK (code_hash ~ '^[0-9a-f]{64}$'),
  at timestamptz NOT NULL,
  form jsonb NOT NULL,
  notice date NOT NULL,
  consents jsonb NOT NULL,
  score integer NOT NULL CHECK (score >= 0)
);
CREATE TABLE intake.events (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  recommendation bigint NOT NULL REFERENCES intake.recommendations,
  kind text NOT NULL CHECK (kind IN ('look', 'ask', 'adopt', 'decline', 'publish', 'answer', 'add', 'correct', 'withdraw')),
  by text,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  detail jsonb NOT NULL,
  CHECK ((kind IN ('answer', 'add', 'correct', 'withdraw')) = (by IS NULL))
);
CREATE INDEX events_recommendation ON intake.events (recommendation, id);
CREATE TABLE intake.contacts (
  recommendation bigint PRIMARY KEY REFERENCES intake.recommendations,
  sealed bytea NOT NULL
);
CREATE TABLE intake.looks (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  recommendation bigint NOT NULL REFERENCES intake.recommendations,
  by text NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE FUNCTION intake.keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of %.% is not changed or removed', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END $$;
`;

const kept = ["recommendations", "events", "looks"]
  .map(
    (table) => `
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON intake.${table} FOR EACH ROW EXECUTE FUNCTION intake.keep();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON intake.${table} FOR EACH STATEMENT EXECUTE FUNCTION intake.keep();`,
  )
  .join("\n");

/** All that a login may write goes through these: each runs with the owner's rights and does one thing. */
const functions = `
CREATE FUNCTION intake.file(p_key uuid, p_code_hash text, p_form jsonb, p_notice date, p_consents jsonb, p_sealed bytea, p_score integer)
RETURNS TABLE (number text, is_repeat boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  taken timestamptz := clock_timestamp();
  its_year integer := extract(year FROM taken AT TIME ZONE 'Asia/Shanghai');
  place integer;
  its_id bigint;
BEGIN
  INSERT INTO intake.years (year) VALUES (its_year) ON CONFLICT DO NOTHING;
  PERFORM FROM intake.years y WHERE y.year = its_year FOR UPDATE;
  RETURN QUERY SELECT r.number, true FROM intake.recommendations r WHERE r.key = p_key;
  IF FOUND THEN RETURN; END IF;
  UPDATE intake.years y SET last = y.last + 1 WHERE y.year = its_year RETURNING y.last INTO place;
  number := 'TJ-' || its_year || '-' || lpad(place::text, greatest(6, length(place::text)), '0');
  is_repeat := false;
  INSERT INTO intake.recommendations (number, key, code_hash, at, form, notice, consents, score)
    VALUES (number, p_key, p_code_hash, taken, p_form, p_notice, p_consents, p_score) RETURNING id INTO its_id;
  INSERT INTO intake.contacts VALUES (its_id, p_sealed);
  RETURN NEXT;
END $$;

CREATE FUNCTION intake.events_of(p_recommendation bigint) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(jsonb_agg(e.detail || jsonb_strip_nulls(jsonb_build_object('id', e.id, 'kind', e.kind, 'by', e.by,
    'at', floor(extract(epoch FROM e.at) * 1000))) ORDER BY e.id), '[]')
  FROM intake.events e WHERE e.recommendation = p_recommendation
$$;

CREATE FUNCTION intake.of_sender(p_number text, p_code_hash text)
RETURNS TABLE (number text, at double precision, form jsonb, events jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT r.number, floor(extract(epoch FROM r.at) * 1000)::float8, r.form,
    (SELECT coalesce(jsonb_agg(e - 'by'), '[]') FROM jsonb_array_elements(intake.events_of(r.id)) e)
  FROM intake.recommendations r WHERE r.number = p_number AND r.code_hash = p_code_hash
$$;

CREATE FUNCTION intake.append(p_id bigint, p_after bigint, p_kind text, p_by text, p_detail jsonb) RETURNS text
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM intake.recommendations r WHERE r.id = p_id FOR UPDATE;
  IF NOT FOUND THEN RETURN 'unknown'; END IF;
  IF p_after <> (SELECT coalesce(max(e.id), 0) FROM intake.events e WHERE e.recommendation = p_id)
    OR EXISTS (SELECT FROM intake.events e WHERE e.recommendation = p_id AND e.kind = 'withdraw') THEN RETURN 'stale'; END IF;
  INSERT INTO intake.events (recommendation, kind, by, detail) VALUES (p_id, p_kind, p_by, p_detail);
  IF p_kind = 'withdraw' THEN DELETE FROM intake.contacts c WHERE c.recommendation = p_id; END IF;
  RETURN 'done';
END $$;

CREATE FUNCTION intake.act_as_sender(p_number text, p_code_hash text, p_after bigint, p_kind text, p_detail jsonb) RETURNS text
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT intake.append((SELECT r.id FROM intake.recommendations r WHERE r.number = p_number AND r.code_hash = p_code_hash),
    p_after, p_kind, NULL, p_detail)
$$;

CREATE FUNCTION intake.act_as_desk(p_number text, p_after bigint, p_kind text, p_by text, p_detail jsonb) RETURNS text
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT intake.append((SELECT r.id FROM intake.recommendations r WHERE r.number = p_number), p_after, p_kind, p_by, p_detail)
$$;

CREATE FUNCTION intake.look_at_contact(p_number text, p_by text) RETURNS TABLE (key uuid, sealed bytea)
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO intake.looks (recommendation, by)
    SELECT r.id, p_by FROM intake.recommendations r JOIN intake.contacts c ON c.recommendation = r.id WHERE r.number = p_number;
  SELECT r.key, c.sealed FROM intake.recommendations r JOIN intake.contacts c ON c.recommendation = r.id WHERE r.number = p_number
$$;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA intake FROM PUBLIC;
`;

/** The public process files and answers by code; the cms reads what came and looks at contact data by leaving its name. */
const rights = `
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_voting') THEN
    GRANT USAGE ON SCHEMA intake TO gridpress_voting;
    GRANT EXECUTE ON FUNCTION intake.file, intake.of_sender, intake.act_as_sender TO gridpress_voting;
  END IF;
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    GRANT USAGE ON SCHEMA intake TO gridpress_cms;
    GRANT SELECT (id, number, at, form, notice, consents, score) ON intake.recommendations TO gridpress_cms;
    GRANT SELECT ON intake.events, intake.looks TO gridpress_cms;
    GRANT EXECUTE ON FUNCTION intake.act_as_desk, intake.look_at_contact, intake.events_of TO gridpress_cms;
  END IF;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [tables, kept, functions, rights]) await db.execute(sql.raw(part));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw("DROP SCHEMA intake CASCADE"));
}
