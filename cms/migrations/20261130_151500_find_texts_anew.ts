import { type MigrateUpArgs, sql } from "@payloadcms/db-postgres";

/** Texts are folded otherwise: without single quotation marks, too. What is missing is made again from the documents as `cms` starts. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw("DELETE FROM editorial.find_texts"));
}

export async function down(): Promise<void> {
  // An older version folds what it finds missing, as this one does.
}
