import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/** Whoever publishes hears of a change when it is committed, and need not ask the outbox all the time. */
const forward = `
CREATE FUNCTION publishing.tell_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NOTIFY changes;
  RETURN NULL;
END $$;
CREATE TRIGGER told AFTER INSERT ON public.changes
  FOR EACH STATEMENT EXECUTE FUNCTION publishing.tell_changes();
ALTER TABLE public.cdn_pace DROP COLUMN asked_release;
`;

const back = `
DROP TRIGGER told ON public.changes;
DROP FUNCTION publishing.tell_changes;
ALTER TABLE public.cdn_pace ADD COLUMN asked_release text;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(forward));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(back));
}
