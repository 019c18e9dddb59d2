import { sql } from "@payloadcms/db-postgres";
import type { CollectionBeforeChangeHook, CollectionSlug } from "payload";
import { databaseOf } from "#leaves/databaseOf.ts";
import { baseOf } from "./baseOf.ts";
import { keepsStep, textSize } from "./stepRules.ts";

type Saver = { savedBy?: number | null };

/**
 * Rule Y8: closes the version that an autosave would overwrite, where it is the only trace of a text. Payload overwrites none but an
 * autosaved one, so that closing it is to say that it is none.
 */
export const keepStep: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== "update" || !originalDoc) return data;
  const found = await req.payload.db.findVersions<Saver>({
    collection: collection.slug as CollectionSlug,
    where: { and: [{ parent: { equals: originalDoc.id } }, { latest: { equals: true } }] },
    ...{ limit: 1, pagination: false, req },
  });
  const [version] = found.docs as ((typeof found.docs)[number] & { autosave?: boolean })[];
  if (!version?.autosave) return data;
  const isKept = keepsStep({
    isAsked: baseOf(req).keep,
    writer: req.user?.id as number | undefined,
    lastWriter: version.version.savedBy ?? undefined,
    startedAt: new Date(version.createdAt),
    size: { stands: textSize(version.version), sent: textSize({ ...originalDoc, ...data }) },
    now: new Date(),
  });
  if (!isKept) return data;
  const database = await databaseOf(req);
  const table = sql.identifier(`_${collection.slug.replaceAll("-", "_")}_v`);
  await database.execute(sql`UPDATE ${table} SET autosave = false WHERE id = ${version.id}`);
  return data;
};
