import { scopesOf } from "./permissions.ts";
import type { Principal } from "./principal.ts";

/** Whether somebody may help other accounts back in: lift a slowdown, take a lost second step away. */
export const mayUnlock = (who: Principal | undefined): who is Principal =>
  who !== undefined && scopesOf(who.role, "unlock", "users").length > 0;
