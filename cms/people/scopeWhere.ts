import type { Scope, Subject } from "./permissions.ts";
import type { Principal } from "./principal.ts";

/** What of a document's shape a constraint depends on. */
export type Shape = {
  readonly subject: Subject;
  readonly hasDrafts: boolean;
  readonly hasTrash: boolean;
};

type Condition = { [field: string]: { equals: number | string } | { exists: boolean } };
export type Constraint = Condition | { and: Constraint[] } | { or: Constraint[] };

/** A street page belongs to the street it is about; other documents are stamped when they are made. */
export const streetFieldOf = (subject: Subject) => (subject === "streets" ? "place" : "forStreet");

const live = ({ hasDrafts, hasTrash }: Shape): Constraint | true => {
  const conditions: Constraint[] = [
    ...(hasDrafts ? [{ _status: { equals: "published" } }] : []),
    ...(hasTrash ? [{ deletedAt: { exists: false } }] : []),
  ];
  return conditions.length === 0 ? true : { and: conditions };
};

const one = (scope: Scope, shape: Shape, who: Principal | undefined): Constraint | boolean => {
  switch (scope) {
    case "all":
      // Readers never see the trash, whatever else is open to them.
      return who === undefined && shape.hasTrash ? { deletedAt: { exists: false } } : true;
    case "published":
      return live(shape);
    case "own":
      return who === undefined ? false : { createdBy: { equals: who.id } };
    case "own-street":
      return who?.street === undefined
        ? false
        : { [streetFieldOf(shape.subject)]: { equals: who.street } };
    case "self":
      return who === undefined ? false : { id: { equals: who.id } };
  }
};

/** The query constraint that leaves only the documents in any of `scopes`; `true` all, `false` none. */
export const scopeWhere = (
  scopes: readonly Scope[],
  shape: Shape,
  who: Principal | undefined,
): Constraint | boolean => {
  const parts = scopes.map((scope) => one(scope, shape, who));
  if (parts.includes(true)) return true;
  const constraints = parts.filter((part): part is Constraint => typeof part === "object");
  if (constraints.length === 0) return false;
  return constraints.length === 1 ? (constraints[0] ?? false) : { or: constraints };
};

/** The same constraint on the versions of a document, whose fields sit under `version`. */
export const onVersions = (constraint: Constraint | boolean): Constraint | boolean => {
  if (typeof constraint === "boolean") return constraint;
  return Object.fromEntries(
    Object.entries(constraint).map(([key, value]) =>
      Array.isArray(value)
        ? [key, value.map((part) => onVersions(part))]
        : [key === "id" ? "parent" : `version.${key}`, value],
    ),
  ) as Constraint;
};
