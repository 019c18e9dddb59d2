import { type Subject, scopesOf } from "./permissions.ts";
import type { Role } from "./roles.ts";

/** Looked at rather than worked on: shown to whoever may read them. */
const watched: readonly Subject[] = ["releases", "campaigns", "security-events"];

/**
 * Whether the panel's menu shows a collection or global to a role: what it works on, and what it watches. A juror has the
 * sheets to score, which the start page links to, and no list.
 * Everything else it may read it meets as a reader, on the site. Rule A4.
 */
export const inMenu = (role: Role, subject: Subject): boolean => {
  const has = (action: "create" | "read" | "update") => scopesOf(role, action, subject).length > 0;
  // Everybody may change their own account; that is the account page, not the list of accounts.
  if (subject === "users") return has("create");
  const scores = scopesOf(role, "score", subject).length > 0;
  return has("create") || has("update") || (watched.includes(subject) && has("read") && !scores);
};
