import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * Senders give files with an answer or an addition (rule O50): they stand in the event that brought them, are named as those of a form are, and go when
 * those go. An act has a key, so that one that is sent twice is one. What is alike is found in all that there is by what is kept of each (rule O30), and a
 * telephone by its hash, which is a look at contact data as any other (rule O51).
 */
const files = `
CREATE INDEX events_files ON intake.events (recommendation, id) WHERE detail ? 'files';

-- Files that came with a recommendation or with what its sender said since, as far as they were not destroyed.
CREATE FUNCTION intake.files_of(p_recommendation bigint) RETURNS SETOF jsonb
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  WITH gone AS (SELECT max(d.at) AS at FROM intake.destructions d WHERE d.recommendation = p_recommendation AND d.what = 'files')
  SELECT f FROM gone, intake.recommendations r, jsonb_array_elements(r.form->'files') f WHERE r.id = p_recommendation AND gone.at IS NULL
  UNION ALL
  SELECT f FROM gone, intake.events e, jsonb_array_elements(e.detail->'files') f
    WHERE e.recommendation = p_recommendation AND e.detail ? 'files' AND (gone.at IS NULL OR e.at > gone.at)
$$;
REVOKE ALL ON FUNCTION intake.files_of FROM PUBLIC;

CREATE OR REPLACE FUNCTION intake.unnamed_files(p_hashes text[]) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(array_agg(hash), '{}') FROM (
    SELECT unnest(p_hashes) AS hash
    EXCEPT SELECT f ->> 'hash' FROM intake.recommendations r, jsonb_array_elements(r.form -> 'files') f
    EXCEPT SELECT f ->> 'hash' FROM intake.events e, jsonb_array_elements(e.detail -> 'files') f WHERE e.detail ? 'files'
  ) AS unnamed
$$;

CREATE OR REPLACE FUNCTION intake.has_file(p_hash text, p_beside bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM intake.recommendations r WHERE r.id <> p_beside
    AND (r.form->'files' @> jsonb_build_array(jsonb_build_object('hash', p_hash)) OR EXISTS
      (SELECT FROM intake.events e WHERE e.recommendation = r.id AND e.detail ? 'files'
        AND e.detail->'files' @> jsonb_build_array(jsonb_build_object('hash', p_hash))))
    AND EXISTS (SELECT FROM intake.files_of(r.id) f WHERE f->>'hash' = p_hash))
$$;

CREATE OR REPLACE FUNCTION intake.kept() RETURNS TABLE (id bigint, at double precision, hashes jsonb, has_contact boolean, has_files boolean, events jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT all_of.id, all_of.at, all_of.hashes, all_of.has_contact, jsonb_array_length(all_of.hashes) > 0, intake.events_of(all_of.id) FROM (
    SELECT r.id, floor(extract(epoch FROM r.at) * 1000)::float8 AS at,
      (SELECT coalesce(jsonb_agg(DISTINCT f->>'hash'), '[]') FROM intake.files_of(r.id) f) AS hashes,
      EXISTS (SELECT FROM intake.contacts c WHERE c.recommendation = r.id) AS has_contact
    FROM intake.recommendations r) all_of
  WHERE all_of.has_contact OR jsonb_array_length(all_of.hashes) > 0
$$;
`;

/** A repeated act is answered as it was: with what it says it has the key of its form. */
const append = (repeat: string) => `
CREATE OR REPLACE FUNCTION intake.append(p_id bigint, p_after bigint, p_kind text, p_by text, p_detail jsonb) RETURNS text
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM intake.recommendations r WHERE r.id = p_id FOR UPDATE;
  IF NOT FOUND THEN RETURN 'unknown'; END IF;${repeat}
  IF p_after <> (SELECT coalesce(max(e.id), 0) FROM intake.events e WHERE e.recommendation = p_id)
    OR EXISTS (SELECT FROM intake.events e WHERE e.recommendation = p_id AND e.kind = 'withdraw') THEN RETURN 'stale'; END IF;
  INSERT INTO intake.events (recommendation, kind, by, detail) VALUES (p_id, p_kind, p_by, p_detail);
  IF p_kind = 'withdraw' THEN PERFORM intake.destroy_contact(p_id, 'withdrawn'); END IF;
  IF p_by IS NULL AND EXISTS (SELECT FROM intake.drafts d JOIN intake.recommendations r ON r.id = d.recommendation
    WHERE r.id = p_id OR r.number = intake.merged_into(p_id)) THEN
    PERFORM editorial.add_task('sender', 'recommendations', r.number, CASE WHEN p_kind = 'withdraw' THEN 'withdraw' ELSE 'said' END,
      r.form->>'title', CASE WHEN p_kind = 'withdraw' THEN 'withdraw' ELSE 'said' END) FROM intake.recommendations r WHERE r.id = p_id;
  END IF;
  RETURN 'done';
END $$;`;

const repeat = `
  IF p_by IS NULL AND p_detail ? 'key' AND EXISTS (SELECT FROM intake.events e
    WHERE e.recommendation = p_id AND e.by IS NULL AND e.detail->>'key' = p_detail->>'key') THEN RETURN 'done'; END IF;`;

const telephone = `
ALTER TABLE intake.looks ALTER COLUMN recommendation DROP NOT NULL;
COMMENT ON COLUMN intake.looks.recommendation IS 'null where a telephone number was looked for and none was found';
CREATE FUNCTION intake.find_telephone(p_hash text, p_by text) RETURNS SETOF text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  found_ids bigint[] := ARRAY(SELECT c.recommendation FROM intake.contacts c WHERE c.telephone_hash = p_hash ORDER BY c.recommendation DESC LIMIT 100);
BEGIN
  INSERT INTO intake.looks (recommendation, by)
    SELECT id, p_by FROM unnest(CASE WHEN found_ids = '{}' THEN ARRAY[NULL::bigint] ELSE found_ids END) id;
  RETURN QUERY SELECT r.number FROM intake.recommendations r WHERE r.id = ANY (found_ids) ORDER BY r.id DESC;
END $$;
REVOKE ALL ON FUNCTION intake.find_telephone FROM PUBLIC;
`;

/**
 * What is compared: of a text the numbers of its trigrams, of a picture how it looks. Two looks that differ in seven of 64 bits at most are the same in
 * one of eight bands at least, by which an index finds them. It is worked out from what there is, and again where it is lost.
 */
const traits = `
CREATE TABLE intake.traits (
  recommendation bigint PRIMARY KEY REFERENCES intake.recommendations,
  until bigint NOT NULL,
  size integer NOT NULL,
  grams integer[] NOT NULL
);
CREATE INDEX traits_grams ON intake.traits USING gin (grams);
CREATE TABLE intake.file_traits (
  recommendation bigint NOT NULL REFERENCES intake.recommendations,
  hash text NOT NULL,
  look bit(64),
  bands integer[] NOT NULL,
  PRIMARY KEY (recommendation, hash)
);
CREATE INDEX file_traits_hash ON intake.file_traits (hash);
CREATE INDEX file_traits_bands ON intake.file_traits USING gin (bands);

-- p_files: [{hash, look}], look as 64 zeros and ones, or null.
CREATE FUNCTION intake.keep_traits(p_recommendation bigint, p_until bigint, p_grams integer[], p_files jsonb) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO intake.file_traits (recommendation, hash, look, bands)
    SELECT DISTINCT ON (f->>'hash') p_recommendation, f->>'hash', (f->>'look')::bit(64),
      CASE WHEN f->>'look' IS NULL THEN '{}'
        ELSE ARRAY(SELECT n * 256 + substring(f->>'look' FROM n * 8 + 1 FOR 8)::bit(8)::integer FROM generate_series(0, 7) n) END
    FROM jsonb_array_elements(p_files) f ON CONFLICT DO NOTHING;
  INSERT INTO intake.traits (recommendation, until, size, grams) VALUES (p_recommendation, p_until, cardinality(p_grams), p_grams)
    ON CONFLICT (recommendation) DO UPDATE SET until = greatest(traits.until, excluded.until), size = excluded.size, grams = excluded.grams;
$$;

-- Files that were removed from the store; how they looked goes with them.
CREATE OR REPLACE FUNCTION intake.record_destroyed(p_recommendation bigint, p_why text, p_count integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM intake.recommendations r WHERE r.id = p_recommendation FOR UPDATE;
  DELETE FROM intake.file_traits t WHERE t.recommendation = p_recommendation;
  INSERT INTO intake.destructions (recommendation, what, why, count)
    SELECT p_recommendation, 'files', p_why, p_count WHERE EXISTS (SELECT FROM intake.files_of(p_recommendation));
END $$;
REVOKE ALL ON FUNCTION intake.keep_traits FROM PUBLIC;
`;

/** A street says more about its own, as its sender; the account is kept, and told to nobody outside. */
const streets = `
CREATE FUNCTION intake.act_as_street(p_number text, p_street text, p_after bigint, p_kind text, p_detail jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF p_kind NOT IN ('answer', 'add', 'correct') THEN RAISE EXCEPTION 'a street says more, and does nothing else' USING ERRCODE = 'check_violation'; END IF;
  RETURN intake.append((SELECT r.id FROM intake.recommendations r
    WHERE r.number = p_number AND r.source->>'channel' = 'street' AND r.source->>'street' = p_street), p_after, p_kind, NULL, p_detail);
END $$;
REVOKE ALL ON FUNCTION intake.act_as_street FROM PUBLIC;

CREATE OR REPLACE FUNCTION intake.of_sender(p_number text, p_code_hash text)
RETURNS TABLE (number text, at double precision, form jsonb, events jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT r.number, floor(extract(epoch FROM r.at) * 1000)::float8, r.form,
    (SELECT coalesce(jsonb_agg(e - 'by' - 'account'), '[]') FROM jsonb_array_elements(intake.events_of(r.id)) e)
  FROM intake.recommendations r WHERE r.number = p_number AND r.code_hash = p_code_hash
$$;
`;

const rights = `
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    GRANT SELECT ON intake.traits, intake.file_traits TO gridpress_cms;
    GRANT EXECUTE ON FUNCTION intake.find_telephone, intake.keep_traits, intake.files_of, intake.act_as_street TO gridpress_cms;
  END IF;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [files, append(repeat), telephone, traits, streets, rights])
    await db.execute(sql.raw(part));
}

/** Files that came with answers would be named by nothing for the older version, which would remove them. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(
      "DO $$ BEGIN RAISE EXCEPTION 'senders gave files with their answers: restore a backup instead'; END $$",
    ),
  );
}
