import {
  type CollectionBeforeOperationHook,
  type CollectionConfig,
  type Field,
  type GlobalConfig,
  type PayloadRequest,
  ValidationError,
} from "payload";
import { cleanText } from "#leaves/cleanText.ts";
import { bodyBlocks } from "../bodyBlocks.ts";
import { cleanDocument } from "./cleanDocument.ts";

type Row = Record<string, unknown>;

/** Throws what must not be saved; answers the rest, clean. While a draft saves itself, somebody may be between two words. */
const clean = (
  data: Row | undefined,
  { fields, req, of }: { fields: Field[]; req: PayloadRequest; of: object },
): Row | undefined => {
  if (!data) return data;
  const edges = req.query?.autosave === "true";
  const cleaned = cleanDocument(data, { fields, blocks: bodyBlocks, edges });
  if (cleaned.problems.length > 0) {
    throw new ValidationError({ ...of, errors: cleaned.problems }, req.t);
  }
  return cleaned.data;
};

/** A name that was pasted into the sign-in form with what nobody sees is still that name. */
const cleanSignIn: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== "login") return args;
  const { data } = args as { data?: Row };
  const names = ["username", "email"].flatMap((key) => {
    const value = data?.[key];
    return typeof value === "string" ? [[key, cleanText(value)] as const] : [];
  });
  return { ...args, data: { ...data, ...Object.fromEntries(names) } };
};

/** Rule C31 for a collection: on every way in, before anything else looks at the words. */
export const withCleanText = (collection: CollectionConfig): CollectionConfig => {
  const { fields, hooks = {}, slug } = collection;
  return {
    ...collection,
    hooks: {
      ...hooks,
      ...(collection.auth && {
        beforeOperation: [cleanSignIn, ...(hooks.beforeOperation ?? [])],
      }),
      beforeValidate: [
        ({ data, req }) => clean(data, { fields, req, of: { collection: slug } }),
        ...(hooks.beforeValidate ?? []),
      ],
    },
  };
};

/** Rule C31 for a global. */
export const withCleanGlobal = (global: GlobalConfig): GlobalConfig => {
  const { fields, hooks = {}, slug } = global;
  return {
    ...global,
    hooks: {
      ...hooks,
      beforeValidate: [
        ({ data, req }) => clean(data, { fields, req, of: { global: slug } }),
        ...(hooks.beforeValidate ?? []),
      ],
    },
  };
};
