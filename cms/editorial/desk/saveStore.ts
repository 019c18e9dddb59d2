import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest } from "payload";
import { databaseOf } from "#leaves/databaseOf.ts";
import type { LastSave } from "./conflictRules.ts";

type Subject = { collection: string; id: number | string };

/** Who made the document what it is; undefined when nobody wrote it down yet. */
export async function lastSaveOf(req: PayloadRequest, of: Subject): Promise<LastSave | undefined> {
  const database = await databaseOf(req);
  const { rows } = await database.execute(
    sql`SELECT form, account, at FROM editorial.saves WHERE collection = ${of.collection} AND document = ${String(of.id)}`,
  );
  return rows[0] as LastSave | undefined;
}

export async function writeSave(req: PayloadRequest, of: Subject, save: LastSave): Promise<void> {
  const database = await databaseOf(req);
  await database.execute(sql`
    INSERT INTO editorial.saves (collection, document, form, account, at)
    VALUES (${of.collection}, ${String(of.id)}, ${save.form}, ${save.account}, ${save.at})
    ON CONFLICT (collection, document)
    DO UPDATE SET form = excluded.form, account = excluded.account, at = excluded.at`);
}
