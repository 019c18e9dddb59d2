import { sql } from "@payloadcms/db-postgres";
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from "payload";
import { databaseOf } from "#leaves/databaseOf.ts";

/** Rule G5: what is remembered of open texts that show a picture holds no longer. They are read anew until somebody acts on them. */
async function forgetForms(req: PayloadRequest, picture: number | string): Promise<void> {
  const shown = "$.**[*] ? (@.id == $id && exists(@.renditions))";
  await (await databaseOf(req)).execute(
    sql`UPDATE editorial.standings s SET hash = NULL WHERE (state <> 'drafting' OR owes IS NOT NULL) AND EXISTS (
      SELECT 1 FROM editorial.snapshots k WHERE k.collection = s.collection AND k.document = s.document
        AND jsonb_path_exists(k.form, ${shown}::jsonpath, ${JSON.stringify({ id: String(picture) })}::jsonb))`,
  );
}

export const forgetWhenChanged: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation === "update") await forgetForms(req, doc.id);
};

export const forgetWhenGone: CollectionAfterDeleteHook = ({ id, req }) => forgetForms(req, id);
