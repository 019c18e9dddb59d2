import { scopesOf } from "#people/permissions.ts";
import type { Principal } from "#people/principal.ts";

/** How the machines stand is for who reads the security log as well: administrators. */
export const mayReadStatus = (who: Principal | undefined): boolean =>
  who !== undefined && scopesOf(who.role, "read", "security-events").length > 0;
