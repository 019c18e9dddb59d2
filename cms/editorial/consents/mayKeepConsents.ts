import { scopesOf } from "#people/permissions.ts";
import { principalOf } from "#people/principal.ts";

/** Rule C42: who keeps all pictures and all people keeps their consents too; how somebody agreed is nobody else's business. */
export const mayKeepConsents = (user: unknown): boolean => {
  const who = principalOf(user);
  return (["media", "workers"] as const).every(
    (subject) => who !== undefined && scopesOf(who.role, "update", subject).includes("all"),
  );
};
