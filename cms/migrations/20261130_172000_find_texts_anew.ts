import { type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/** Texts by which the panel finds documents are written in simplified characters, and names half in initials too: the start makes all of them anew (rule F12). */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw("TRUNCATE editorial.find_texts"));
}

/** What is made anew fits older programs too. */
export async function down(): Promise<void> {}
