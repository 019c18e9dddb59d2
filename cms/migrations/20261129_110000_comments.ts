import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * What the newsroom says about its texts (rule Q5): every comment, answer, resolving and reopening is a row. `thread` is the number of the comment
 * that began it. Nobody changes or removes a row, the owner's login included; times are the database's own.
 */
const tables = `
CREATE TABLE editorial.comments (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  thread bigint NOT NULL REFERENCES editorial.comments,
  collection text NOT NULL,
  document text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('open', 'reply', 'resolve', 'reopen')),
  by text NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  detail jsonb NOT NULL,
  CHECK ((kind = 'open') = (thread = id))
);
CREATE INDEX comments_document ON editorial.comments (collection, document, id);
CREATE INDEX comments_thread ON editorial.comments (thread, id);
CREATE INDEX comments_mentions ON editorial.comments USING gin ((detail->'mentions') jsonb_path_ops);

CREATE FUNCTION editorial.begin_thread() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.thread := COALESCE(NEW.thread, NEW.id);
  RETURN NEW;
END $$;
CREATE TRIGGER begin_thread BEFORE INSERT ON editorial.comments
  FOR EACH ROW EXECUTE FUNCTION editorial.begin_thread();
CREATE TRIGGER append_only BEFORE INSERT OR UPDATE OR DELETE ON editorial.comments
  FOR EACH ROW EXECUTE FUNCTION editorial.keep_record();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON editorial.comments
  FOR EACH STATEMENT EXECUTE FUNCTION editorial.keep_record();
`;

const rights = `
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gridpress_cms') THEN
    GRANT SELECT, INSERT ON editorial.comments TO gridpress_cms;
  END IF;
END $$;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const part of [tables, rights]) await db.execute(sql.raw(part));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw("DROP TABLE editorial.comments; DROP FUNCTION editorial.begin_thread()"),
  );
}
