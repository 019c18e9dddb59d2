import type { FlattenedField } from "payload";

/** Tells whether the one who asks may read a field, whichever document it stands in. */
export type MayRead = (field: FlattenedField) => boolean;

/** What a relation to several collections is stored as. */
const relationParts = new Set(["relationTo", "value"]);

const isRelation = (
  field: FlattenedField,
): field is Extract<FlattenedField, { type: "relationship" | "upload" }> =>
  field.type === "relationship" || field.type === "upload";

const isToSeveral = (field: FlattenedField) => isRelation(field) && Array.isArray(field.relationTo);

/** Whether the rest of a path may follow a field that holds no fields of its own. */
const mayFollow = (field: FlattenedField, rest: readonly string[]): boolean => {
  // Of a relation to several collections, Payload compares the parts alone.
  if (rest.length === 0) return !isToSeveral(field);
  if (field.type === "json") return rest.every((part) => /^\w+$/.test(part));
  if (!isRelation(field) || rest.length > 1) return false;
  const [part = ""] = rest;
  return isToSeveral(field) ? relationParts.has(part) : part === "id";
};

/**
 * Rule A22: whether documents may be found or put in order by the value at a dotted path. It must be a field of the collection's own that the one
 * who asks may read in every document: an order or a number of hits tells a value as well as showing it does.
 * A related document is named by its id and never looked into.
 */
export const isAskable = (
  fields: readonly FlattenedField[],
  path: readonly string[],
  mayRead: MayRead,
): boolean => {
  const [name, ...rest] = path;
  const field = fields.find((one) => one.name === name);
  if (!field || ("hidden" in field && field.hidden === true) || !mayRead(field)) return false;
  return "flattenedFields" in field
    ? rest.length > 0 && isAskable(field.flattenedFields, rest, mayRead)
    : mayFollow(field, rest);
};
