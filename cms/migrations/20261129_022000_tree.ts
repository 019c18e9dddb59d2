import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * The tree that readers get, as rows: which address is which content, or leads where, or is gone. The contents lie in the store of blobs. A commit is one
 * transaction: the rows that it changes, under its number, and its row here.
 *
 * - Who follows takes over what has a higher number than the last commit it knows. The stamp of that commit says whether it still is of this history: a
 *   database that was restored counts from an earlier number.
 * - Commits come one after the other, and `release` never goes down: who was overtaken while it rendered cannot write any more.
 * - Who slept through more than the newest 10,000 commits compares everything; of what is gone, nothing older is remembered.
 */
const tables = `
CREATE TABLE publishing.tree (
  kind text NOT NULL CHECK (kind IN ('file', 'redirect', 'tombstone')),
  path text NOT NULL,
  entry jsonb,
  seq bigint NOT NULL,
  PRIMARY KEY (kind, path)
);
CREATE INDEX tree_seq ON publishing.tree (seq);
CREATE INDEX tree_gone ON publishing.tree (seq) WHERE entry IS NULL;

CREATE TABLE publishing.tree_commits (
  seq bigint PRIMARY KEY,
  stamp uuid NOT NULL DEFAULT gen_random_uuid(),
  release integer NOT NULL,
  press text NOT NULL,
  rev bigint NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  state jsonb NOT NULL
);
`;

const functions = `
CREATE FUNCTION publishing.keep_order() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last publishing.tree_commits;
BEGIN
  -- Whoever comes here while another commit is under way sees that one before it goes on.
  PERFORM pg_advisory_xact_lock(7462190332);
  SELECT * INTO last FROM publishing.tree_commits ORDER BY seq DESC LIMIT 1;
  IF NEW.seq <= last.seq OR NEW.release < last.release THEN
    RAISE EXCEPTION 'release % was overtaken by release %', NEW.release, last.release
      USING ERRCODE = 'serialization_failure', CONSTRAINT = 'tree_commits_in_order';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER in_order BEFORE INSERT ON publishing.tree_commits
  FOR EACH ROW EXECUTE FUNCTION publishing.keep_order();

CREATE FUNCTION publishing.tell_tree() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM publishing.tree_commits WHERE seq <= NEW.seq - 10000;
  DELETE FROM publishing.tree WHERE entry IS NULL AND seq <= NEW.seq - 10000;
  NOTIFY tree;
  RETURN NULL;
END $$;
CREATE TRIGGER told AFTER INSERT ON publishing.tree_commits
  FOR EACH ROW EXECUTE FUNCTION publishing.tell_tree();
`;

const rights = `
GRANT SELECT ON publishing.tree, publishing.tree_commits TO gridpress_voting;
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    GRANT SELECT, INSERT, UPDATE, DELETE ON publishing.tree, publishing.tree_commits TO gridpress_cms;
  END IF;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [tables, functions, rights]) await db.execute(sql.raw(part));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(
      "DROP TABLE publishing.tree, publishing.tree_commits; DROP FUNCTION publishing.keep_order, publishing.tell_tree",
    ),
  );
}
