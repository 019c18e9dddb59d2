import type { FlattenedField } from "payload";

/** Where documents of a collection are named: the dotted path, and whether the field names documents of several collections. */
type RelationPath = { readonly path: string; readonly isOfSeveral: boolean };

/** Paths of the fields that name documents of `target`, inside groups and rows of lists too. */
export const relationPaths = (
  fields: readonly FlattenedField[],
  target: string,
  prefix = "",
): RelationPath[] =>
  fields.flatMap((field): RelationPath[] => {
    const path = `${prefix}${field.name}`;
    if (field.type === "relationship" || field.type === "upload") {
      const isOfSeveral = Array.isArray(field.relationTo);
      return [field.relationTo].flat().includes(target as never) ? [{ path, isOfSeveral }] : [];
    }
    return "flattenedFields" in field
      ? relationPaths(field.flattenedFields, target, `${path}.`)
      : [];
  });

/** Every value at a dotted path, through the rows of lists. */
const valuesAt = (value: unknown, [name, ...rest]: readonly string[]): unknown[] => {
  if (Array.isArray(value))
    return value.flatMap((one) => valuesAt(one, [name, ...rest] as string[]));
  if (name === undefined) return [value];
  return typeof value === "object" && value !== null
    ? valuesAt(Object.entries(value).find(([key]) => key === name)?.[1], rest)
    : [];
};

type Named = { readonly relationTo?: unknown; readonly value?: unknown } | null | undefined;

/** Ids of the documents of `target` that a document as stored names at the paths. */
export const idsAt = (
  doc: unknown,
  paths: readonly RelationPath[],
  target: string,
): (number | string)[] =>
  paths
    .flatMap(({ path, isOfSeveral }) =>
      valuesAt(doc, path.split(".")).map((value) => {
        const named = value as Named;
        if (!isOfSeveral) return value;
        return named?.relationTo === target ? named.value : undefined;
      }),
    )
    .filter((id) => typeof id === "number" || typeof id === "string");

/** Whether a document as stored names `id` of `target` at one of the paths. */
export const isNamed = (
  doc: unknown,
  paths: readonly RelationPath[],
  { target, id }: { target: string; id: number | string },
): boolean => idsAt(doc, paths, target).some((named) => String(named) === String(id));
