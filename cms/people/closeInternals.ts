import type { PayloadRequest, SanitizedConfig, Where } from "payload";
import { type Scope, scopesOf, subjects } from "./permissions.ts";
import { principalOf } from "./principal.ts";

const mayUpdate = (req: PayloadRequest, isEnough: (scopes: readonly Scope[]) => boolean) => {
  const who = principalOf(req.user);
  return (
    who !== undefined &&
    subjects.some((one) => one !== "users" && isEnough(scopesOf(who.role, "update", one)))
  );
};

const own = (req: PayloadRequest): Where | boolean => {
  const who = principalOf(req.user);
  return who !== undefined && { "user.value": { equals: who.id } };
};

/** Accounts that write see who holds what; the others see their own locks alone. */
const seenLocks = ({ req }: { req: PayloadRequest }): Where | boolean =>
  mayUpdate(req, (scopes) => scopes.length > 0) || own(req);

/** Who may change every document of a kind hands locks over and releases them; the others their own. */
const keptLocks = ({ req }: { req: PayloadRequest }): Where | boolean =>
  mayUpdate(req, (scopes) => scopes.includes("all")) || own(req);

/**
 * Narrows what Payload opens to every signed-in account by itself. Its document locks are made by the
 * server, never by a request.
 */
export const closeInternals = (config: SanitizedConfig): SanitizedConfig => ({
  ...config,
  collections: config.collections.map((collection) =>
    collection.slug === "payload-locked-documents"
      ? {
          ...collection,
          access: {
            ...collection.access,
            create: () => false,
            read: seenLocks,
            update: keptLocks,
            delete: keptLocks,
          },
        }
      : collection,
  ),
});
