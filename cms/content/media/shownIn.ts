import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest, SanitizedCollectionConfig } from "payload";
import { pictureFieldPaths } from "./pictureFieldPaths.ts";

type Id = number | string;

/** Block fields that name a picture. Source: `../blocks`. */
const inBody = `$.**.fields ? (
  @.picture == $id || @.pictures[*] == $id || @.before == $id || @.after == $id || @.poster == $id)`;

const hasBody = ({ flattenedFields }: SanitizedCollectionConfig): boolean =>
  flattenedFields.some(({ name, type }) => name === "body" && type === "richText");

/** Ids of documents whose running text shows the picture; blocks live inside the editor's JSON. */
const idsByBody = async (req: PayloadRequest, collection: string, picture: Id): Promise<Id[]> => {
  const { rows } = await req.payload.db.drizzle.execute(sql`
    SELECT id FROM ${sql.identifier(collection)}
    WHERE _status = 'published' AND deleted_at IS NULL
      AND jsonb_path_exists(body, ${inBody}::jsonpath, ${JSON.stringify({ id: picture })}::jsonb)
    LIMIT 1`);
  return rows.map((row) => row.id as Id);
};

/**
 * Rule M7: titles of published documents that show a picture, at most one of each collection; empty when readers see it
 * nowhere.
 */
export const shownIn = async (req: PayloadRequest, picture: Id): Promise<string[]> => {
  const titles: string[] = [];
  for (const collection of req.payload.config.collections) {
    if (!collection.versions?.drafts) continue;
    const paths = pictureFieldPaths(collection.flattenedFields);
    const ids = hasBody(collection) ? await idsByBody(req, collection.slug, picture) : [];
    const conditions = [
      ...paths.map((path) => ({ [path]: { equals: picture } })),
      ...(ids.length > 0 ? [{ id: { in: ids } }] : []),
    ];
    if (conditions.length === 0) continue;
    const { docs } = await req.payload.find({
      collection: collection.slug,
      where: { and: [{ _status: { equals: "published" } }, { or: conditions }] },
      depth: 0,
      limit: 1,
      req,
    });
    const title = collection.admin.useAsTitle ?? "id";
    titles.push(
      ...docs.map((doc) => String(Object.entries(doc).find(([key]) => key === title)?.[1])),
    );
  }
  return titles;
};
