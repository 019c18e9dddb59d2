import type {
  CollectionBeforeOperationHook,
  FlattenedField,
  GlobalBeforeOperationHook,
  PayloadRequest,
  SanitizedCollectionConfig,
  SanitizedConfig,
} from "payload";
import { readableError } from "#leaves/readableError.ts";
import { permissions, type Subject, scopesOf } from "../permissions.ts";
import { principalOf } from "../principal.ts";
import { wording } from "../wording.ts";
import { isAskable, type MayRead } from "./isAskable.ts";
import { refusedInSort, refusedInWhere } from "./refusedPath.ts";
import { rightsFirst } from "./rightsFirst.ts";

/** What Payload's operations take of a question. */
type Asked = {
  readonly overrideAccess?: boolean;
  readonly draft?: boolean;
  readonly where?: unknown;
  readonly sort?: unknown;
  /** The field whose values are listed, each once. */
  readonly field?: unknown;
  readonly joins?: unknown;
  readonly populate?: unknown;
  readonly data?: unknown;
};

const isDocument = (data: unknown) =>
  typeof data === "object" && data !== null && !Array.isArray(data);

/** Writes bring a document, reads at most one: Payload would set fields on whatever is sent. */
const isUnsound = ({ data }: Asked, operation: string) =>
  data === undefined ? operation === "create" || operation === "update" : !isDocument(data);

function refuseUnsound(asked: Asked, operation: string): void {
  if (isUnsound(asked, operation)) throw readableError(wording.requests.byStatus[400], 400);
}

const guardGlobal: GlobalBeforeOperationHook = ({ args, operation }) => {
  refuseUnsound(args as Asked, operation);
  return args;
};

/**
 * Whether versions are asked for: of documents their names are no fields, which the database tells as a fault. Payload calls both reading; who reads documents says
 * whether drafts are meant.
 */
const isOfVersions = (asked: Asked, operation: string): boolean =>
  operation === "countVersions" || (operation === "read" && !("draft" in asked));

/** What Payload keeps beside the document in each of its versions. */
const versionFields = new Set([
  "parent",
  "createdAt",
  "updatedAt",
  "latest",
  "autosave",
  "snapshot",
]);

/** A document that nobody made: what may be read of it may be read of all. */
const nobodys = { id: 0 };

const readerOf =
  (req: PayloadRequest): MayRead =>
  (field: FlattenedField) => {
    const read = "access" in field ? field.access?.read : undefined;
    return !read || read({ req, id: 0, doc: nobodys, data: nobodys, siblingData: {} }) === true;
  };

const openPaths =
  (
    { flattenedFields }: SanitizedCollectionConfig,
    { hasVersions, req }: { hasVersions: boolean; req: PayloadRequest },
  ) =>
  (path: string): boolean => {
    if (path === "id" || (hasVersions && versionFields.has(path))) return true;
    const own = hasVersions ? path.replace(/^version\./, "") : path;
    return isAskable(flattenedFields, own.split("."), readerOf(req));
  };

const refusedNames = (names: unknown, known: (name: string) => boolean): string | undefined =>
  typeof names === "object" && names !== null
    ? Object.keys(names).find((name) => !known(name))
    : undefined;

const refusedIn = (
  asked: Asked,
  collection: SanitizedCollectionConfig,
  { operation, req }: { operation: string; req: PayloadRequest },
): string | undefined => {
  const isOpen = openPaths(collection, { hasVersions: isOfVersions(asked, operation), req });
  // A column of the panel's list may be a relation to several collections: in order it is taken whole.
  const mayOrder = (path: string) => isOpen(path) || isOpen(`${path}.value`);
  return (
    refusedInWhere(asked.where, isOpen) ??
    refusedInSort(asked.sort, mayOrder) ??
    refusedInSort(asked.field, isOpen) ??
    // No collection joins another.
    refusedNames(asked.joins, () => false) ??
    refusedNames(asked.populate, (slug) => Object.hasOwn(req.payload.collections, slug))
  );
};

/** Whether the one who asks sees what readers see and no more: then a draft is not asked for either. */
const seesOnlyLive = (slug: string, req: PayloadRequest): boolean => {
  if (!Object.hasOwn(permissions, slug)) return false;
  const scopes = scopesOf(principalOf(req.user)?.role ?? "public", "read", slug as Subject);
  return scopes.every((scope) => scope === "published");
};

const guard: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  const asked = args as Asked;
  if (asked.overrideAccess === true) return args;
  refuseUnsound(asked, operation);
  const refused = refusedIn(asked, collection, { operation, req });
  if (refused !== undefined) {
    throw readableError(wording.requests.notAskable(refused), 400);
  }
  return operation === "read" && asked.draft === true && seesOnlyLive(collection.slug, req)
    ? { ...args, draft: false }
    : args;
};

/**
 * Holds what is asked of any collection, Payload's own included, to the fields that the one who asks may read (rule A22).
 * Payload asks a field's own right in a filter, lets an unknown order pass, and follows relations.
 */
export const guardQueries = (config: SanitizedConfig): SanitizedConfig => {
  const versioned = config.globals.find(({ versions }) => versions);
  if (versioned) throw new Error(`versions of the global ${versioned.slug} pass no hook`);
  return {
    ...config,
    globals: config.globals.map((one) => ({
      ...one,
      hooks: { ...one.hooks, beforeOperation: [guardGlobal, ...(one.hooks.beforeOperation ?? [])] },
    })),
    collections: config.collections.map((collection) => ({
      ...collection,
      hooks: {
        ...collection.hooks,
        beforeOperation: [guard, rightsFirst, ...collection.hooks.beforeOperation],
      },
    })),
  };
};
