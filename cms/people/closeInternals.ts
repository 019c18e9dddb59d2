import type { PayloadRequest, SanitizedConfig } from "payload";
import { scopesOf, subjects } from "./permissions.ts";
import { principalOf } from "./principal.ts";

/** Whether the account writes anything at all; only then does it hold locks on documents. */
const writes = ({ req }: { req: PayloadRequest }): boolean => {
  const role = principalOf(req.user)?.role;
  return (
    role !== undefined &&
    subjects.some((subject) => subject !== "users" && scopesOf(role, "update", subject).length > 0)
  );
};

/**
 * Narrows what Payload opens to every signed-in account by itself. Its document locks are made by the
 * server; the panel of an account that writes reads, hands over and releases them.
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
            read: writes,
            update: writes,
            delete: writes,
          },
        }
      : collection,
  ),
});
