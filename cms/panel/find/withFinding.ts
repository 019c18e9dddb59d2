import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeOperationHook,
  CollectionConfig,
  PayloadRequest,
  Where,
} from "payload";
import { dropFindTexts, findDocuments } from "./findStore.ts";
import { waysToSay, waysToWrite } from "./findText.ts";
import { asTyped, findWhere, type Typed } from "./findWhere.ts";
import { keepFindText } from "./keepFindText.ts";

/** What is written, announced or kept about people and places. */
export const foundCollections: readonly string[] = [
  ...["cases", "news", "interviews", "announcements", "projects"],
  ...["partners", "workers", "streets", "topics"],
];

/** By what is written, otherwise by how it is said. */
const findTyped =
  (req: PayloadRequest, of: { collection: string; isLive: boolean }) =>
  async ({ part, typed }: Typed): Promise<number[]> => {
    const words = waysToWrite(typed);
    if (words.length === 0) return [];
    const found = await findDocuments(req, { ...of, part, words });
    return found.length > 0 ? found : findDocuments(req, { ...of, part, words: waysToSay(typed) });
  };

const find: CollectionBeforeOperationHook = async ({ args, collection, req }) => {
  const { where, draft } = args as { where?: Where; draft?: boolean };
  if (!where) return args;
  const { useAsTitle: title = "id", listSearchableFields: searched = [] } = collection.admin;
  const of = { collection: collection.slug, isLive: draft !== true };
  return { ...args, where: await findWhere(where, { title, searched, find: findTyped(req, of) }) };
};

const keep: CollectionAfterChangeHook = async ({ collection, doc, operation, req }) => {
  await keepFindText(req, collection, { document: doc, isLive: false });
  // The row that is no draft changes when it is made and when it goes live.
  if (operation === "create" || doc._status === "published")
    await keepFindText(req, collection, { document: doc, isLive: true });
};

const drop: CollectionAfterDeleteHook = ({ collection, id, req }) =>
  dropFindTexts(req, { collection: collection.slug, id: Number(id) });

/** Of what nothing is kept to be found by: what was typed stands for itself there too. */
const takeAsTyped: CollectionBeforeOperationHook = async ({ args }) => {
  const { where } = args as { where?: Where };
  return where ? { ...args, where: await asTyped(where) } : args;
};

/** Lets the lists and pickers of a collection find its documents as readers find pages (rules F12 and F13). */
export const withFinding = (collection: CollectionConfig): CollectionConfig => {
  const { hooks = {}, slug } = collection;
  if (!foundCollections.includes(slug))
    return {
      ...collection,
      hooks: { ...hooks, beforeOperation: [...(hooks.beforeOperation ?? []), takeAsTyped] },
    };
  return {
    ...collection,
    hooks: {
      ...hooks,
      beforeOperation: [...(hooks.beforeOperation ?? []), find],
      afterChange: [...(hooks.afterChange ?? []), keep],
      afterDelete: [...(hooks.afterDelete ?? []), drop],
    },
  };
};
