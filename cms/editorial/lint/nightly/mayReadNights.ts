import { scopesOf } from "#people/permissions.ts";
import type { Role } from "#people/roles.ts";

/** The report names drafts' owners' live texts of all streets: it is for who reads every text with its history. */
export const mayReadNights = (role: Role): boolean =>
  scopesOf(role, "readVersions", "news").includes("all");
