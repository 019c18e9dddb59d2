import {
  type CollectionBeforeOperationHook,
  type CollectionConfig,
  type Field,
  type GlobalBeforeOperationHook,
  type GlobalConfig,
  type PayloadRequest,
  ValidationError,
} from "payload";
import { bodyBlocks } from "../bodyBlocks.ts";
import { cleanDocument } from "./cleanDocument.ts";
import { isRow, type Row } from "./isRow.ts";
import { shapeOf } from "./shapeOf.ts";

type Place = { fields: Field[]; req: PayloadRequest; of: object };

/** Rule C33: what an operation was given, its document in shape; throws where it has none. */
const inShape = <A>(args: A, { fields, req, of }: Place): A => {
  const { data } = args as { data?: unknown };
  if (!isRow(data)) return args;
  const shaped = shapeOf(data, { fields, blocks: bodyBlocks });
  if (shaped.problems.length > 0) {
    throw new ValidationError({ ...of, errors: shaped.problems }, req.t);
  }
  return { ...args, data: shaped.data };
};

const shapeDocument: CollectionBeforeOperationHook = ({ args, collection, operation, req }) =>
  operation === "create" || operation === "update"
    ? inShape(args, { fields: collection.fields, req, of: { collection: collection.slug } })
    : args;

const shapeGlobal: GlobalBeforeOperationHook = ({ args, global, operation, req }) =>
  operation === "update"
    ? inShape(args, { fields: global.fields, req, of: { global: global.slug } })
    : args;

/** Throws what must not be saved; answers the rest, clean. While a draft saves itself, somebody may be between two words. */
const clean = (data: Row | undefined, { fields, req, of }: Place): Row | undefined => {
  if (!data) return data;
  const edges = req.query?.autosave === "true";
  const cleaned = cleanDocument(data, { fields, blocks: bodyBlocks, edges });
  if (cleaned.problems.length > 0) {
    throw new ValidationError({ ...of, errors: cleaned.problems }, req.t);
  }
  return cleaned.data;
};

/** Rules C31 and C33 for a collection: on every way in, before anything else looks at the words. */
export const withCleanText = (collection: CollectionConfig): CollectionConfig => {
  const { fields, hooks = {}, slug } = collection;
  return {
    ...collection,
    hooks: {
      ...hooks,
      beforeOperation: [shapeDocument, ...(hooks.beforeOperation ?? [])],
      beforeValidate: [
        ({ data, req }) => clean(data, { fields, req, of: { collection: slug } }),
        ...(hooks.beforeValidate ?? []),
      ],
    },
  };
};

/** Rules C31 and C33 for a global. */
export const withCleanGlobal = (global: GlobalConfig): GlobalConfig => {
  const { fields, hooks = {}, slug } = global;
  return {
    ...global,
    hooks: {
      ...hooks,
      beforeOperation: [shapeGlobal, ...(hooks.beforeOperation ?? [])],
      beforeValidate: [
        ({ data, req }) => clean(data, { fields, req, of: { global: slug } }),
        ...(hooks.beforeValidate ?? []),
      ],
    },
  };
};
