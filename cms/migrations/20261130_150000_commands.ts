import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * What operators took down by command, for every `web` and for the press (rule T4). It stands beside the newsroom's list, which is kept by triggers and hooks
 * that know nothing of commands; whoever asks what is taken down asks the view of both.
 *
 * - A command is a change of the outbox: the release that follows leaves the page out of lists and texts, and one after an undo brings it back.
 * - The vote endpoint's login, which `web` has, reads it and cannot write it.
 */
const table = `
CREATE TABLE publishing.commands (
  path text PRIMARY KEY,
  reason text,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE VIEW publishing.withdrawn AS
  SELECT path, reason, false AS is_command FROM publishing.takedowns
  UNION ALL
  SELECT path, reason, true FROM publishing.commands;

CREATE OR REPLACE VIEW publishing.takedowns_digest AS
  SELECT concat_ws('-', count(*), sum(hashtextextended(concat_ws(' ', path, reason, is_command), 0))) AS digest
  FROM publishing.withdrawn;
`;

const functions = `
CREATE TRIGGER told AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON publishing.commands
  FOR EACH STATEMENT EXECUTE FUNCTION publishing.tell_takedowns();

CREATE FUNCTION publishing.release_command() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  address text := CASE WHEN TG_OP = 'DELETE' THEN OLD.path ELSE NEW.path END;
BEGIN
  INSERT INTO public.changes (subject, document, title, reach, updated_at, created_at)
  VALUES ('commands', address, address,
    (CASE WHEN TG_OP = 'DELETE' THEN 'go-live' ELSE 'take-down' END)::public.enum_changes_reach, now(), now());
  RETURN NULL;
END $$;
CREATE TRIGGER released AFTER INSERT OR DELETE ON publishing.commands
  FOR EACH ROW EXECUTE FUNCTION publishing.release_command();
`;

const rights = `
GRANT SELECT ON publishing.commands, publishing.withdrawn TO gridpress_voting;
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    GRANT SELECT, INSERT, UPDATE, DELETE ON publishing.commands TO gridpress_cms;
    GRANT SELECT ON publishing.withdrawn TO gridpress_cms;
  END IF;
END $$;
`;

const back = `
CREATE OR REPLACE VIEW publishing.takedowns_digest AS
  SELECT concat_ws('-', count(*), sum(hashtextextended(concat_ws(' ', path, reason), 0))) AS digest
  FROM publishing.takedowns;
DROP VIEW publishing.withdrawn;
DROP TABLE publishing.commands;
DROP FUNCTION publishing.release_command;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [table, functions, rights]) await db.execute(sql.raw(part));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(back));
}
