import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest, SanitizedCollectionConfig } from "payload";
import { databaseOf } from "#leaves/databaseOf.ts";
import { bodyBlocks } from "../bodyBlocks.ts";
import { bodyUses } from "./bodyUses.ts";
import { isNamed, relationPaths } from "./relationPaths.ts";

type Id = number | string;

/** A document that others may name. */
export type Used = { readonly target: string; readonly id: Id };

/** Where it is named: the kind of document and its title. */
type Use = { readonly kind: string; readonly title: string };

/** Payload's own records of locks and settings name everything, and hold nothing. */
const isInternal = ({ slug }: { slug: string }) => slug.startsWith("payload-");

const words = (label: unknown): string =>
  typeof label === "object" && label !== null && "zh" in label ? String(label.zh) : String(label);

const bodiesOf = ({ flattenedFields }: SanitizedCollectionConfig) =>
  flattenedFields.filter(({ type }) => type === "richText").map(({ name }) => name);

/** Ids of live documents whose running text names it; links and blocks live inside the editor's JSON. */
const idsByBody = async (
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  used: Used,
) => {
  const found: Id[] = [];
  const facts = JSON.stringify({ id: Number(used.id), target: used.target });
  const database = await databaseOf(req);
  for (const body of bodiesOf(collection)) {
    const { rows } = await database.execute(sql`
      SELECT id FROM ${sql.identifier(collection.slug)}
      WHERE _status = 'published' AND deleted_at IS NULL
        AND jsonb_path_exists(${sql.identifier(body)}, ${bodyUses(bodyBlocks, used.target)}::jsonpath, ${facts}::jsonb)
      LIMIT 1`);
    found.push(...rows.map((row) => row.id as Id));
  }
  return found;
};

/** One live document of the collection that names it, at most. */
const foundIn = async (
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  used: Used,
): Promise<Use[]> => {
  const paths = relationPaths(collection.flattenedFields, used.target);
  const ids = await idsByBody(req, collection, used);
  const conditions = [
    ...paths.map(({ path, isOfSeveral }) => ({
      [isOfSeveral ? `${path}.value` : path]: { equals: used.id },
    })),
    ...(ids.length > 0 ? [{ id: { in: ids } }] : []),
  ];
  if (conditions.length === 0) return [];
  const live = collection.versions?.drafts ? [{ _status: { equals: "published" } }] : [];
  const { docs } = await req.payload.find({
    collection: collection.slug,
    where: { and: [...live, { or: conditions }] },
    depth: 0,
    pagination: false,
    req,
  });
  const user = docs.find(
    (doc) =>
      !(collection.slug === used.target && String(doc.id) === String(used.id)) &&
      (ids.includes(doc.id) || isNamed(doc, paths, used)),
  );
  const title = Object.entries(user ?? {}).find(
    ([key]) => key === collection.admin.useAsTitle,
  )?.[1];
  return user ? [{ kind: words(collection.labels.singular), title: String(title ?? user.id) }] : [];
};

/**
 * Rule C28: where readers or the newsroom meet a document through another one: published documents, and those of collections
 * without drafts, at most one of each collection, and the globals. Empty when nothing live names it.
 */
export const usedIn = async (req: PayloadRequest, used: Used): Promise<Use[]> => {
  const { collections, globals } = req.payload.config;
  const uses: Use[] = [];
  for (const collection of collections)
    if (!isInternal(collection)) uses.push(...(await foundIn(req, collection, used)));
  for (const { slug, flattenedFields, label } of globals) {
    const paths = relationPaths(flattenedFields, used.target);
    if (paths.length === 0) continue;
    const doc = await req.payload.findGlobal({ slug, depth: 0, req });
    if (isNamed(doc, paths, used)) uses.push({ kind: "网站设置", title: words(label) });
  }
  return uses;
};
