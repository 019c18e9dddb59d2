import type { CollectionConfig, GlobalConfig } from "payload";
import { accessFor, globalAccessFor } from "./access.ts";
import { boundReading } from "./boundReading.ts";
import { inMenu } from "./inMenu.ts";
import { keepRecordDates } from "./keepRecordDates.ts";
import { ownershipFields } from "./ownership.ts";
import {
  type CollectionSubject,
  type GlobalSubject,
  permissions,
  type Subject,
} from "./permissions.ts";
import { principalOf } from "./principal.ts";
import { requirePublishRight } from "./requirePublishRight.ts";
import { recordDestroyed } from "./securityLog/recordDestroyed.ts";
import { withFieldRights } from "./withFieldRights.ts";

/** The row of the table that a collection or global falls under. Throws when the table has none. */
const subjectOf = <S extends Subject>(slug: string): S => {
  if (!Object.hasOwn(permissions, slug)) throw new Error(`no permissions are set for ${slug}`);
  return slug as S;
};

const hiddenFrom =
  (subject: Subject) =>
  ({ user }: { user: unknown }): boolean => {
    const who = principalOf(user);
    return who === undefined || !inMenu(who.role, subject);
  };

const button = (name: string, subject: Subject) => ({
  path: `/people/components/${name}.tsx`,
  exportName: name,
  serverProps: { subject },
});

const withPublishing = (
  collection: CollectionConfig,
  subject: CollectionSubject,
): CollectionConfig => {
  const guard = requirePublishRight(subject);
  const { hooks = {}, admin = {} } = collection;
  return {
    ...collection,
    hooks: {
      ...hooks,
      beforeOperation: [guard.beforeOperation, ...(hooks.beforeOperation ?? [])],
      beforeChange: [...(hooks.beforeChange ?? []), guard.beforeChange],
    },
    admin: {
      ...admin,
      components: {
        ...admin.components,
        edit: {
          PublishButton: button("PublishIfAllowed", subject),
          UnpublishButton: button("UnpublishIfAllowed", subject),
          ...admin.components?.edit,
        },
      },
    },
  };
};

/** The dates of every record are the system's, and destroying leaves a line in the security log. */
const recorded = ({ hooks = {}, ...collection }: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...hooks,
    beforeOperation: [keepRecordDates, boundReading, ...(hooks.beforeOperation ?? [])],
    afterDelete: [...(hooks.afterDelete ?? []), recordDestroyed],
  },
});

/**
 * A collection under the permission table: its access functions, the fields that say whose a document is,
 * its place in the menu, and the hooks and buttons that hold publishing to the table.
 * `payload.config.ts` applies it to every collection, so that none is left open by mistake.
 */
export const governed = (given: CollectionConfig): CollectionConfig => {
  const collection = recorded(given);
  const subject = subjectOf<CollectionSubject>(collection.slug);
  const ruled: CollectionConfig = {
    ...collection,
    access: { ...collection.access, ...accessFor(subject) },
    admin: { hidden: hiddenFrom(subject), hideAPIURL: true, ...collection.admin },
    fields: [
      ...withFieldRights(subject, collection.fields),
      ...ownershipFields(subject, { hasVersions: Boolean(collection.versions) }),
    ],
  };
  return collection.versions ? withPublishing(ruled, subject) : ruled;
};

/** A global under the permission table. */
export const governedGlobal = (global: GlobalConfig): GlobalConfig => {
  const subject = subjectOf<GlobalSubject>(global.slug);
  return {
    ...global,
    access: { ...global.access, ...globalAccessFor(subject) },
    admin: { hidden: hiddenFrom(subject), hideAPIURL: true, ...global.admin },
    fields: withFieldRights(subject, global.fields),
  };
};
