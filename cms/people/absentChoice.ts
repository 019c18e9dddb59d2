import type { FlattenedField, SanitizedConfig } from "payload";

type Config = {
  readonly collections: Pick<SanitizedConfig["collections"][number], "slug" | "flattenedFields">[];
};

/** Causes inside causes; drizzle wraps once. */
const deepest = 4;

const violationOf = (error: unknown, depth = 0): { table: string; detail: string } | undefined => {
  if (typeof error !== "object" || error === null || depth > deepest) return undefined;
  const { code, table, detail, cause } = error as Record<string, unknown>;
  return code === "23503" && typeof table === "string" && typeof detail === "string"
    ? { table, detail }
    : violationOf(cause, depth + 1);
};

const inTable = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Whether a relation's choices stand in a table of their own, beside the document. */
const isBeside = (field: FlattenedField): boolean =>
  ("hasMany" in field && field.hasMany === true) ||
  ("relationTo" in field && Array.isArray(field.relationTo));

/**
 * The field that names a document which is not there, from PostgreSQL's refusal of a foreign key (23503) and its detail. Without a
 * path where more than one field may be meant; undefined when the error is another.
 */
export const absentChoice = (
  error: unknown,
  { collections }: Config,
): { collection?: string; path?: string } | undefined => {
  const { table = "", detail = "" } = violationOf(error) ?? {};
  const [, column, target] = /^Key \((\w+)\)=.* is not present in table "(\w+)"/.exec(detail) ?? [];
  if (!column || !target) return undefined;
  const beside = table.endsWith("_rels");
  const holder = table.replace(/_rels$/, "").replace(/^_(.*)_v$/, "$1");
  const of = collections.find(({ slug }) => inTable(slug) === inTable(holder));
  const named = inTable(column.replace(/^version_/, "").replace(/_id$/, ""));
  const meant = (of?.flattenedFields ?? []).filter(
    (field) =>
      "relationTo" in field &&
      [field.relationTo].flat().some((slug) => inTable(slug) === inTable(target)) &&
      (beside ? isBeside(field) : inTable(field.name) === named),
  );
  const [field] = meant;
  return of && field && meant.length === 1 ? { collection: of.slug, path: field.name } : {};
};
