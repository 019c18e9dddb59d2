import { sql } from "@payloadcms/db-postgres";
import type { PayloadRequest, SanitizedCollectionConfig, Where } from "payload";
import { databaseOf } from "#leaves/databaseOf.ts";
import { bodyBlocks } from "../bodyBlocks.ts";
import { bodyUses } from "./bodyUses.ts";
import { isNamed, relationPaths } from "./relationPaths.ts";

type Id = number | string;

/** A document that others may name. */
export type Used = { readonly target: string; readonly id: Id };

/** What readers get, or the newest drafts. */
export type Layer = "live" | "drafts";

/** A document that names another one, and the dotted paths of the fields that do. */
export type Naming = { readonly id: Id; readonly title: string; readonly fields: string[] };

type Asked = {
  readonly collection: SanitizedCollectionConfig;
  readonly used: Used;
  readonly layer: Layer;
  /** Documents to answer with at most. */
  readonly most: number;
};

const bodiesOf = ({ flattenedFields }: SanitizedCollectionConfig) =>
  flattenedFields.filter(({ type }) => type === "richText").map(({ name }) => name);

/** Numbers of documents whose running text names it; links and blocks live inside the editor's JSON. */
async function idsByBody(req: PayloadRequest, body: string, asked: Asked): Promise<Id[]> {
  const { collection, used, layer, most } = asked;
  const facts = JSON.stringify({ id: Number(used.id), target: used.target });
  const names = sql`${bodyUses(bodyBlocks, used.target)}::jsonpath, ${facts}::jsonb`;
  const { rows } = await (await databaseOf(req)).execute(
    layer === "live"
      ? sql`SELECT id FROM ${sql.identifier(collection.slug)}
          WHERE _status = 'published' AND deleted_at IS NULL
            AND jsonb_path_exists(${sql.identifier(body)}, ${names}) LIMIT ${most}`
      : sql`SELECT parent_id AS id FROM ${sql.identifier(`_${collection.slug}_v`)}
          WHERE latest AND version__status = 'draft' AND version_deleted_at IS NULL
            AND jsonb_path_exists(${sql.identifier(`version_${body}`)}, ${names}) LIMIT ${most}`,
  );
  return rows.map((row) => row.id as Id);
}

type Row = { id: Id; doc: object };

async function rowsOf(req: PayloadRequest, asked: Asked, conditions: Where[]): Promise<Row[]> {
  const { collection, layer, most } = asked;
  const shared = { depth: 0, limit: most, pagination: false, req } as const;
  if (layer === "live") {
    const live = collection.versions?.drafts ? [{ _status: { equals: "published" } }] : [];
    const where = { and: [...live, { or: conditions }] };
    const { docs } = await req.payload.find({ ...shared, collection: collection.slug, where });
    return docs.map((doc) => ({ id: doc.id, doc }));
  }
  const newest: Where[] = [
    { latest: { equals: true } },
    { "version._status": { equals: "draft" } },
    { "version.deletedAt": { exists: false } },
  ];
  const where = { and: [...newest, { or: conditions }] };
  const found = await req.payload.findVersions({ ...shared, collection: collection.slug, where });
  return found.docs.map(({ parent, version }) => ({ id: parent as Id, doc: version as object }));
}

/**
 * The documents of one collection that name another one, in fields and in running text, in one layer. The database looks; no more than `most`
 * documents are read.
 */
export async function usesIn(req: PayloadRequest, asked: Asked): Promise<Naming[]> {
  const { collection, used, layer } = asked;
  if (layer === "drafts" && !collection.versions?.drafts) return [];
  const paths = relationPaths(collection.flattenedFields, used.target);
  const bodies = new Map<string, Set<Id>>();
  for (const body of bodiesOf(collection))
    bodies.set(body, new Set(await idsByBody(req, body, asked)));
  const ids = [...bodies.values()].flatMap((found) => [...found]);
  const [prefix, key] = layer === "live" ? ["", "id"] : ["version.", "parent"];
  const conditions: Where[] = [
    ...paths.map(({ path, isOfSeveral }) => ({
      [`${prefix}${path}`]: {
        equals: isOfSeveral ? { relationTo: used.target, value: used.id } : used.id,
      },
    })),
    ...(ids.length > 0 ? [{ [key]: { in: ids } }] : []),
  ];
  if (conditions.length === 0) return [];
  const isItself = ({ id }: Row) =>
    collection.slug === used.target && String(id) === String(used.id);
  return (await rowsOf(req, asked, conditions)).flatMap((row) => {
    const fields = [
      ...paths.filter((path) => isNamed(row.doc, [path], used)).map(({ path }) => path),
      ...[...bodies].filter(([, found]) => found.has(row.id)).map(([body]) => body),
    ];
    if (isItself(row) || fields.length === 0) return [];
    const title = new Map<string, unknown>(Object.entries(row.doc)).get(
      collection.admin.useAsTitle ?? "id",
    );
    return [{ id: row.id, title: String(title ?? row.id), fields }];
  });
}
