import type { FieldAccess } from "payload";
import { type Scope, type Subject, scopesOf } from "./permissions.ts";
import { type Principal, principalOf } from "./principal.ts";
import { streetFieldOf } from "./scopeWhere.ts";

type Doc = Readonly<Record<string, unknown>> | undefined;

/** The id of a relation, whether the document came along or not. */
export const idOf = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "id" in value ? value.id : value;

const covers = (scope: Scope, subject: Subject, who: Principal, doc: Doc): boolean => {
  switch (scope) {
    case "all":
      return true;
    case "published":
      return false;
    case "own":
      return idOf(doc?.createdBy) === who.id;
    case "own-street":
      return who.street !== undefined && idOf(doc?.[streetFieldOf(subject)]) === who.street;
    case "self":
      return doc?.id === who.id;
  }
};

/**
 * Read right of a field that is not for readers: those who may change the document it stands in, whether because they keep
 * all documents of the subject or because this one is theirs. A document that is not stored yet is its maker's. Rule A23.
 */
export const keepersOnly =
  (subject: Subject): FieldAccess =>
  ({ req, doc }) => {
    const who = principalOf(req.user);
    if (who === undefined) return false;
    const scopes = scopesOf(who.role, "update", subject);
    return doc?.id === undefined
      ? scopes.length > 0
      : scopes.some((scope) => covers(scope, subject, who, doc));
  };

/**
 * Read right of a field that says how a document is worked on: everybody who works on documents of the subject, in all that they
 * may read. Rule A23.
 */
export const authorsOnly =
  (subject: Subject): FieldAccess =>
  ({ req }) => {
    const who = principalOf(req.user);
    return who !== undefined && scopesOf(who.role, "update", subject).length > 0;
  };
