import type { PayloadRequest, SanitizedConfig, Where } from "payload";
import { scopesOf, subjects } from "./permissions.ts";
import { principalOf } from "./principal.ts";

/** Accounts that write hold, hand over and release locks; the others see their own alone, on their own account. */
const locks = ({ req }: { req: PayloadRequest }): Where | boolean => {
  const who = principalOf(req.user);
  if (who === undefined) return false;
  const writes = subjects.some(
    (subject) => subject !== "users" && scopesOf(who.role, "update", subject).length > 0,
  );
  return writes || { "user.value": { equals: who.id } };
};

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
            read: locks,
            update: locks,
            delete: locks,
          },
        }
      : collection,
  ),
});
