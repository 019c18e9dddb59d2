import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/**
 * What an inbox asks of a document beside its acts (rule G5): the hash of its newest text and of what readers get, and how each signed text that
 * counts differs from the newest. Empty where it is not known: then it is read from the document. The index holds what is open, a small part
 * of all documents.
 */
const change = `
ALTER TABLE editorial.standings
  ADD COLUMN hash text,
  ADD COLUMN live_hash text,
  ADD COLUMN classes jsonb NOT NULL DEFAULT '{}'::jsonb;
CREATE INDEX standings_open ON editorial.standings (collection, document) WHERE state <> 'drafting' OR owes IS NOT NULL;
`;

const undo = `
DROP INDEX editorial.standings_open;
ALTER TABLE editorial.standings DROP COLUMN hash, DROP COLUMN live_hash, DROP COLUMN classes;
`;

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(change));
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(undo));
}
