import type { PayloadRequest } from "payload";
import { isNamed, relationPaths } from "./relationPaths.ts";
import { type Naming, type Used, usesIn } from "./usesIn.ts";

/** Where something is named: the kind of document, its title, its place in the panel, and the dotted paths of the fields. */
export type Use = {
  readonly kind: string;
  readonly title: string;
  /** Below the panel's own address. */
  readonly href: string;
  readonly fields: readonly string[];
};

/** Uses of one collection that a refusal names; the tab 用在哪里 names more. */
const most = 20;

/** Payload's own records of locks and settings name everything, and hold nothing. */
const isInternal = ({ slug }: { slug: string }) => slug.startsWith("payload-");

const words = (label: unknown): string =>
  typeof label === "object" && label !== null && "zh" in label ? String(label.zh) : String(label);

/** Collections in which documents may name others, each with what the newsroom calls it. */
export const namingCollections = (req: PayloadRequest) =>
  req.payload.config.collections
    .filter((collection) => !isInternal(collection))
    .map((collection) => ({ collection, kind: words(collection.labels.singular) }));

export const namedUse = (slug: string, kind: string, { id, title, fields }: Naming): Use => ({
  ...{ kind, title, fields },
  href: `/collections/${slug}/${id}`,
});

/** The globals that name it. */
export async function usesInGlobals(req: PayloadRequest, used: Used): Promise<Use[]> {
  const uses: Use[] = [];
  for (const { slug, flattenedFields, label } of req.payload.config.globals) {
    const paths = relationPaths(flattenedFields, used.target);
    if (paths.length === 0) continue;
    const doc = await req.payload.findGlobal({ slug, depth: 0, req });
    const fields = paths.filter((path) => isNamed(doc, [path], used)).map(({ path }) => path);
    const place = { kind: "网站设置", title: words(label), href: `/globals/${slug}` };
    if (fields.length > 0) uses.push({ ...place, fields });
  }
  return uses;
}

/**
 * Rule C28: where readers or the newsroom meet a document through another one: published documents, and those of collections
 * without drafts, and the globals. Empty when nothing live names it.
 */
export const usedIn = async (req: PayloadRequest, used: Used): Promise<Use[]> => {
  const uses: Use[] = [];
  for (const { collection, kind } of namingCollections(req)) {
    const found = await usesIn(req, { collection, used, layer: "live", most });
    uses.push(...found.map((naming) => namedUse(collection.slug, kind, naming)));
  }
  return [...uses, ...(await usesInGlobals(req, used))];
};
