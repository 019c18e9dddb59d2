import type { CollectionConfig } from "payload";
import { accessFor } from "./access.ts";
import { ownershipFields } from "./ownership.ts";
import type { Subject } from "./permissions.ts";
import { requirePublishRight } from "./requirePublishRight.ts";

/**
 * A collection under the permission table: its access functions, the fields that say whose a document is,
 * and the hooks that hold publishing to the table. `payload.config.ts` applies it to every collection,
 * so that none is left open by mistake.
 */
export const governed = (collection: CollectionConfig): CollectionConfig => {
  const subject = collection.slug as Subject;
  const guard = requirePublishRight(subject);
  const hooks = collection.hooks ?? {};
  return {
    ...collection,
    access: {
      ...accessFor(subject),
      ...(collection.access?.admin && { admin: collection.access.admin }),
    },
    fields: [...collection.fields, ...ownershipFields(subject)],
    hooks: collection.versions
      ? {
          ...hooks,
          beforeOperation: [guard.beforeOperation, ...(hooks.beforeOperation ?? [])],
          beforeChange: [...(hooks.beforeChange ?? []), guard.beforeChange],
        }
      : hooks,
  };
};
