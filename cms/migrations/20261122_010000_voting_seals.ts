import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * Seals: the ledger's rows as Merkle trees, each head signed and chained to the one before. Rows of a seal are
 * never changed; only its salt key can go, and then nobody can tell any more what a leaf commits to.
 */
const tables = `
CREATE TABLE voting.seals (
  campaign integer NOT NULL REFERENCES voting.campaigns,
  stream text NOT NULL CHECK (stream IN ('likes', 'ballots')),
  number integer NOT NULL CHECK (number > 0),
  first_seq bigint NOT NULL,
  last_seq bigint NOT NULL CHECK (last_seq >= first_seq),
  head text NOT NULL,
  signature text NOT NULL,
  leaves bytea NOT NULL CHECK (length(leaves) > 0 AND length(leaves) % 64 = 0),
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (campaign, stream, number),
  UNIQUE (campaign, stream, first_seq)
);

CREATE TABLE voting.seal_salts (
  campaign integer NOT NULL,
  stream text NOT NULL,
  number integer NOT NULL,
  salt_key bytea NOT NULL CHECK (length(salt_key) = 32),
  PRIMARY KEY (campaign, stream, number)
);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON voting.seals
  FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();
CREATE TRIGGER never_changed BEFORE UPDATE ON voting.seal_salts
  FOR EACH STATEMENT EXECUTE FUNCTION voting.refuse_change();
`;

/** The only way in which salts go: 30 days after the objection window that the frozen rules give. */
const destruction = `
CREATE FUNCTION voting.destroy_salts() RETURNS integer LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
  WITH due AS (
    SELECT c.id FROM voting.campaigns c JOIN voting.acts a ON a.campaign = c.id AND a.kind = 'noticed'
    WHERE a.at + make_interval(days => ((c.frozen::jsonb) #>> '{rules,noticeDays}')::integer + 30) < clock_timestamp()
  ), gone AS (
    DELETE FROM voting.seal_salts s USING due WHERE s.campaign = due.id RETURNING 1
  )
  SELECT count(*)::integer FROM gone
$$;
`;

const rights = `
REVOKE ALL ON FUNCTION voting.destroy_salts FROM PUBLIC;
GRANT SELECT, INSERT ON voting.seals, voting.seal_salts TO gridpress_voting;
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    GRANT SELECT ON voting.seals TO gridpress_cms;
    GRANT EXECUTE ON FUNCTION voting.destroy_salts TO gridpress_cms;
  END IF;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [tables, destruction, rights]) await db.execute(sql.raw(part));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw("DROP FUNCTION voting.destroy_salts; DROP TABLE voting.seal_salts, voting.seals"),
  );
}
