import { type Action, scopesOf } from "#people/permissions.ts";
import { type Principal, principalOf } from "#people/principal.ts";

/** An account where it has a right on recommendations; undefined otherwise. */
export const deskAccount = (
  user: unknown,
  action: Extract<Action, "create" | "read" | "update">,
): Principal | undefined => {
  const who = principalOf(user);
  return who && scopesOf(who.role, action, "recommendations").includes("all") ? who : undefined;
};
