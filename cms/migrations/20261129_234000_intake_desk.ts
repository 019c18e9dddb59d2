import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * What the newsroom does with recommendations beside answering their senders: drafts, notes that senders never read, and what was destroyed
 * when (rules O22 and on). A published draft tells its recommendations by itself.
 */
const tables = `
ALTER TABLE intake.events DROP CONSTRAINT events_kind_check;
ALTER TABLE intake.events ADD CONSTRAINT events_kind_check CHECK
  (kind IN ('look', 'ask', 'adopt', 'decline', 'publish', 'unpublish', 'answer', 'add', 'correct', 'withdraw'));
ALTER TABLE intake.recommendations ADD COLUMN source jsonb NOT NULL DEFAULT '{"channel": "web"}'
  CHECK (source->>'channel' IN ('web', 'telephone', 'weibo', 'wechat', 'street'));
CREATE INDEX recommendations_street ON intake.recommendations ((source->>'street'), id) WHERE source ? 'street';
ALTER TABLE intake.contacts ADD COLUMN telephone_hash text CHECK (telephone_hash ~ '^[0-9a-f]{64}$');
CREATE INDEX contacts_telephone ON intake.contacts (telephone_hash);

CREATE TABLE intake.drafts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  recommendation bigint NOT NULL REFERENCES intake.recommendations,
  collection text NOT NULL,
  document text NOT NULL,
  by text NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (collection, document)
);
CREATE INDEX drafts_recommendation ON intake.drafts (recommendation, id);

CREATE TABLE intake.notes (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  recommendation bigint NOT NULL REFERENCES intake.recommendations,
  kind text NOT NULL CHECK (kind IN ('verify', 'assign', 'merge', 'sort')),
  by text NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  detail jsonb NOT NULL
);
CREATE INDEX notes_recommendation ON intake.notes (recommendation, id);
CREATE INDEX notes_merged ON intake.notes ((detail->>'into')) WHERE kind = 'merge';

CREATE TABLE intake.destructions (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  recommendation bigint NOT NULL REFERENCES intake.recommendations,
  what text NOT NULL CHECK (what IN ('contact', 'files')),
  why text NOT NULL CHECK (why IN ('withdrawn', 'declined', 'kept')),
  count integer NOT NULL CHECK (count >= 0),
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX destructions_recommendation ON intake.destructions (recommendation);
`;

const kept = ["drafts", "notes", "destructions"]
  .map(
    (table) => `
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON intake.${table} FOR EACH ROW EXECUTE FUNCTION intake.keep();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON intake.${table} FOR EACH STATEMENT EXECUTE FUNCTION intake.keep();`,
  )
  .join("\n");

/** One that runs before it is restarted files without the hash of the telephone number, and goes on doing so. */
const filing = `
DROP FUNCTION intake.file(uuid, text, jsonb, date, jsonb, bytea, integer);
CREATE FUNCTION intake.file_from(p_source jsonb, p_key uuid, p_code_hash text, p_form jsonb, p_notice date, p_consents jsonb, p_sealed bytea,
  p_score integer, p_telephone text)
RETURNS TABLE (number text, is_repeat boolean)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
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
  INSERT INTO intake.recommendations (number, key, code_hash, at, form, notice, consents, score, source)
    VALUES (number, p_key, p_code_hash, taken, p_form, p_notice, p_consents, p_score, p_source) RETURNING id INTO its_id;
  INSERT INTO intake.contacts (recommendation, sealed, telephone_hash) VALUES (its_id, p_sealed, p_telephone);
  RETURN NEXT;
END $$;

CREATE FUNCTION intake.file(p_key uuid, p_code_hash text, p_form jsonb, p_notice date, p_consents jsonb, p_sealed bytea, p_score integer,
  p_telephone text DEFAULT NULL)
RETURNS TABLE (number text, is_repeat boolean)
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT * FROM intake.file_from('{"channel": "web"}', p_key, p_code_hash, p_form, p_notice, p_consents, p_sealed, p_score, p_telephone)
$$;

CREATE FUNCTION intake.file_at_desk(p_source jsonb, p_key uuid, p_code_hash text, p_form jsonb, p_notice date, p_consents jsonb, p_sealed bytea,
  p_telephone text)
RETURNS TABLE (number text, is_repeat boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF p_source->>'channel' = 'web' THEN RAISE EXCEPTION 'the public process files what comes from the web' USING ERRCODE = 'check_violation'; END IF;
  RETURN QUERY SELECT * FROM intake.file_from(p_source, p_key, p_code_hash, p_form, p_notice, p_consents, p_sealed, 0, p_telephone);
END $$;
`;

const working = `
CREATE FUNCTION intake.note(p_number text, p_kind text, p_by text, p_detail jsonb) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH made AS (INSERT INTO intake.notes (recommendation, kind, by, detail)
    SELECT r.id, p_kind, p_by, p_detail FROM intake.recommendations r WHERE r.number = p_number RETURNING 1)
  SELECT EXISTS (SELECT FROM made)
$$;

CREATE FUNCTION intake.notes_of(p_recommendation bigint) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(jsonb_agg(n.detail || jsonb_build_object('id', n.id, 'kind', n.kind, 'by', n.by,
    'at', floor(extract(epoch FROM n.at) * 1000)) ORDER BY n.id), '[]')
  FROM intake.notes n WHERE n.recommendation = p_recommendation
$$;

CREATE FUNCTION intake.draft_of(p_recommendation bigint) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT jsonb_build_object('collection', d.collection, 'id', d.document::integer)
  FROM intake.drafts d WHERE d.recommendation = p_recommendation ORDER BY d.id DESC LIMIT 1
$$;

CREATE FUNCTION intake.link_draft(p_number text, p_collection text, p_document text, p_by text) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH made AS (INSERT INTO intake.drafts (recommendation, collection, document, by)
    SELECT r.id, p_collection, p_document, p_by FROM intake.recommendations r WHERE r.number = p_number RETURNING 1)
  SELECT EXISTS (SELECT FROM made)
$$;

-- A recommendation that was merged into another one: its own number stays.
CREATE FUNCTION intake.merged_into(p_recommendation bigint) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT n.detail->>'into' FROM intake.notes n WHERE n.recommendation = p_recommendation AND n.kind = 'merge' ORDER BY n.id DESC LIMIT 1
$$;

CREATE FUNCTION intake.behind(p_collection text, p_document text) RETURNS SETOF bigint
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  WITH own AS (SELECT r.id, r.number FROM intake.drafts d JOIN intake.recommendations r ON r.id = d.recommendation
    WHERE d.collection = p_collection AND d.document = p_document)
  SELECT id FROM own
  UNION
  SELECT n.recommendation FROM own JOIN intake.notes n ON n.kind = 'merge' AND n.detail->>'into' = own.number
    WHERE intake.merged_into(n.recommendation) = own.number
$$;

-- Withdrawn ones have ended, and declined ones were answered.
CREATE FUNCTION intake.tell_live(p_collection text, p_document text, p_address text, p_by text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  told record;
BEGIN
  FOR told IN SELECT r.id FROM intake.recommendations r WHERE r.id IN (SELECT intake.behind(p_collection, p_document)) ORDER BY r.id FOR UPDATE LOOP
    CONTINUE WHEN (SELECT e.kind FROM intake.events e WHERE e.recommendation = told.id AND e.kind NOT IN ('answer', 'add', 'correct')
      ORDER BY e.id DESC LIMIT 1) IN ('withdraw', 'decline');
    CONTINUE WHEN (SELECT e.detail->>'address' FROM intake.events e WHERE e.recommendation = told.id AND e.kind IN ('publish', 'unpublish')
      ORDER BY e.id DESC LIMIT 1) IS NOT DISTINCT FROM p_address;
    INSERT INTO intake.events (recommendation, kind, by, detail) VALUES (told.id,
      CASE WHEN p_address IS NULL THEN 'unpublish' ELSE 'publish' END, p_by,
      CASE WHEN p_address IS NULL THEN '{}'::jsonb ELSE jsonb_build_object('address', p_address) END);
  END LOOP;
END $$;

-- What was merged goes on as what it was merged into: adopted with it, published with it.
CREATE FUNCTION intake.follow(p_number text, p_into text, p_by text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  own bigint := (SELECT r.id FROM intake.recommendations r WHERE r.number = p_number);
  heads record;
BEGIN
  PERFORM FROM intake.recommendations r WHERE r.number IN (p_number, p_into) ORDER BY r.id FOR UPDATE;
  SELECT r.id, intake.draft_of(r.id) AS draft INTO heads FROM intake.recommendations r WHERE r.number = p_into;
  IF (SELECT e.kind FROM intake.events e WHERE e.recommendation = heads.id AND e.kind IN ('adopt', 'publish', 'unpublish', 'decline', 'look', 'ask')
      ORDER BY e.id DESC LIMIT 1) IN ('adopt', 'publish', 'unpublish')
    AND (SELECT count(*) FROM intake.events e WHERE e.recommendation = own AND e.kind = 'adopt') = 0 THEN
    INSERT INTO intake.events (recommendation, kind, by, detail) VALUES (own, 'adopt', p_by, '{}');
  END IF;
  IF heads.draft IS NOT NULL THEN
    PERFORM intake.tell_live(heads.draft->>'collection', heads.draft->>'id',
      (SELECT e.detail->>'address' FROM intake.events e WHERE e.recommendation = heads.id AND e.kind IN ('publish', 'unpublish')
        ORDER BY e.id DESC LIMIT 1), p_by);
  END IF;
END $$;

CREATE FUNCTION intake.same_telephone(p_number text) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT o.number FROM intake.recommendations r
    JOIN intake.contacts c ON c.recommendation = r.id
    JOIN intake.contacts d ON d.telephone_hash = c.telephone_hash AND d.recommendation <> r.id
    JOIN intake.recommendations o ON o.id = d.recommendation
  WHERE r.number = p_number ORDER BY o.id DESC LIMIT 50
$$;
`;

const destroying = `
CREATE FUNCTION intake.destroy_contact(p_recommendation bigint, p_why text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM intake.contacts c WHERE c.recommendation = p_recommendation;
  IF NOT FOUND THEN RETURN false; END IF;
  INSERT INTO intake.destructions (recommendation, what, why, count) VALUES (p_recommendation, 'contact', p_why, 1);
  RETURN true;
END $$;

CREATE OR REPLACE FUNCTION intake.append(p_id bigint, p_after bigint, p_kind text, p_by text, p_detail jsonb) RETURNS text
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM intake.recommendations r WHERE r.id = p_id FOR UPDATE;
  IF NOT FOUND THEN RETURN 'unknown'; END IF;
  IF p_after <> (SELECT coalesce(max(e.id), 0) FROM intake.events e WHERE e.recommendation = p_id)
    OR EXISTS (SELECT FROM intake.events e WHERE e.recommendation = p_id AND e.kind = 'withdraw') THEN RETURN 'stale'; END IF;
  INSERT INTO intake.events (recommendation, kind, by, detail) VALUES (p_id, p_kind, p_by, p_detail);
  IF p_kind = 'withdraw' THEN PERFORM intake.destroy_contact(p_id, 'withdrawn'); END IF;
  RETURN 'done';
END $$;

-- Files that were removed from the store, once for each recommendation.
CREATE FUNCTION intake.record_destroyed(p_recommendation bigint, p_why text, p_count integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM intake.recommendations r WHERE r.id = p_recommendation FOR UPDATE;
  INSERT INTO intake.destructions (recommendation, what, why, count)
    SELECT p_recommendation, 'files', p_why, p_count WHERE NOT EXISTS
      (SELECT FROM intake.destructions d WHERE d.recommendation = p_recommendation AND d.what = 'files');
END $$;

-- Whether a recommendation, beside one of them, still has a file of these bytes.
CREATE FUNCTION intake.has_file(p_hash text, p_beside bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM intake.recommendations r WHERE r.id <> p_beside
    AND r.form->'files' @> jsonb_build_array(jsonb_build_object('hash', p_hash))
    AND NOT EXISTS (SELECT FROM intake.destructions d WHERE d.recommendation = r.id AND d.what = 'files'))
$$;

-- What of each recommendation is still there to be destroyed.
CREATE FUNCTION intake.kept() RETURNS TABLE (id bigint, at double precision, hashes jsonb, has_contact boolean, has_files boolean, events jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT * FROM (
    SELECT r.id, floor(extract(epoch FROM r.at) * 1000)::float8, jsonb_path_query_array(r.form, '$.files[*].hash'),
      EXISTS (SELECT FROM intake.contacts c WHERE c.recommendation = r.id) AS has_contact,
      jsonb_array_length(r.form->'files') > 0 AND NOT EXISTS
        (SELECT FROM intake.destructions d WHERE d.recommendation = r.id AND d.what = 'files') AS has_files,
      intake.events_of(r.id)
    FROM intake.recommendations r) all_of
  WHERE has_contact OR has_files
$$;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA intake FROM PUBLIC;
`;

const rights = `
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_voting') THEN
    GRANT EXECUTE ON FUNCTION intake.file TO gridpress_voting;
  END IF;
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    GRANT SELECT (source) ON intake.recommendations TO gridpress_cms;
    GRANT SELECT ON intake.drafts, intake.notes, intake.destructions TO gridpress_cms;
    GRANT EXECUTE ON FUNCTION intake.file_at_desk, intake.note, intake.notes_of, intake.draft_of, intake.link_draft, intake.merged_into,
      intake.behind, intake.tell_live, intake.follow, intake.same_telephone, intake.destroy_contact, intake.record_destroyed, intake.has_file,
      intake.kept TO gridpress_cms;
  END IF;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [tables, kept, filing, working, destroying, rights])
    await db.execute(sql.raw(part));
}

/** Events and channels of the newer version would not fit the older one. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(
      "DO $$ BEGIN RAISE EXCEPTION 'recommendations keep what happened to them: restore a backup instead'; END $$",
    ),
  );
}
