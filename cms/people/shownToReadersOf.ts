import type { Condition } from "payload";
import { type CollectionSubject, scopesOf } from "./permissions.ts";
import { principalOf } from "./principal.ts";

/**
 * A form asks for the document that a field names, so who may not read documents of the kind is shown no such field: a scrutineer would read an id
 * and be refused once for each.
 */
export const shownToReadersOf =
  (subject: CollectionSubject): Condition =>
  (_, __, { user }) => {
    const who = principalOf(user);
    return !who || scopesOf(who.role, "read", subject).length > 0;
  };
